import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_PREFIX, api, problemSchema, uploadedSchema, type ImportMapping } from '@makegood/contract';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, makegood } from '../../apps/cli/test/makegood.ts';
import { account, reminder } from '../../apps/cli/test/samples.ts';
import { runProduct, type Client, type RunningProduct } from '../../apps/server/test/running-product.ts';

/** Whatever is brought that cannot be used: one clear sentence, by the command line and by the API alike, and nothing of what was there is different. */
const files = folder();
const data = mkdtempSync(join(tmpdir(), 'makegood-bad-input-'));
let product: RunningProduct;
let manager: Client;
beforeAll(async () => {
  product = await runProduct({ data });
  manager = await product.as('manager');
  // The first steps of the example are still worked on when the product is ready.
  for (let before = ''; before !== fingerprint();) {
    before = fingerprint();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}, 60_000);
afterAll(async () => {
  await product.stop();
  files.remove();
  rmSync(data, { recursive: true, force: true });
}, 30_000);

/** What must not be lost or changed by any of it. */
const KEPT = [
  'people',
  'accounts',
  'payments',
  'journeys',
  'journeyVersions',
  'plans',
  'enrolments',
  'trace',
  'attempts',
  'messages',
  'holds',
];

function fingerprint(): string {
  const database = new Database(join(data, 'makegood.db'), { readonly: true });
  try {
    const hash = createHash('sha256');
    for (const table of KEPT) hash.update(JSON.stringify(database.prepare(`select * from "${table}"`).all()));
    return hash.digest('hex');
  } finally {
    database.close();
  }
}

const span = ['--from', '2026-11-10T15:00:00Z', '--until', '2026-11-12T15:00:00Z'];
const journey = files.file('journey.json', reminder());
const debtor = files.file('account.json', account());
const run = (name: string, path: string) => makegood('run', '--journey', journey, '--account', debtor, ...span, `--${name}`, path);

async function foreignPlan(): Promise<string> {
  const plan = JSON.parse((await makegood('compile', journey)).out);
  return files.file('foreign.json', { ...plan, hash: `sha256:${'0'.repeat(64)}` });
}

describe('by the command line', () => {
  it.each([
    ['a broken document', () => makegood('check', files.file('half.json', '{"schemaVersion": 1, "steps": {')), /half\.json is not JSON/],
    ['a document of a newer form', () => makegood('compile', files.file('newer.json', reminder({ schemaVersion: 99 }))), /newer version/],
    ['a plan with a foreign hash', async () => run('journey', await foreignPlan()), /other content than its hash says/],
    [
      'letters in the wrong encoding',
      () =>
        run('account', files.file('latin.json', JSON.stringify(account({ person: { ...account().person, fullName: 'N\uFFFD\uFFFDez' } })))),
      /person\.fullName/,
    ],
    [
      'a day that there is not',
      () => run('account', files.file('day.json', account({ account: { ...account().account, dueDate: '2026-02-30' } }))),
      /account\.dueDate/,
    ],
    [
      'a payment for an account that is not in the run',
      () =>
        run(
          'events',
          files.file('paid.jsonl', JSON.stringify({ type: 'payment', at: '2026-11-11T15:00:00Z', amount: 100, account: 'A-NOBODY' })),
        ),
      /Line 1[\s\S]*account/,
    ],
    ['a folder without a database', () => makegood('audit', 'verify', '--data', files.path), /\S/],
  ])('%s', async (_, bring, said) => {
    const before = fingerprint();
    const { code, out, talk } = await bring();
    expect({ code, out }, talk).toEqual({ code: 2, out: '' });
    expect(talk).toMatch(said);
    expect(talk).not.toMatch(/\bat .*\.ts:\d+/);
    expect(fingerprint()).toBe(before);
  });
});

async function takeIn(content: string | Buffer, change: Partial<ImportMapping> = {}) {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), 'portfolio.csv');
  const answer = await manager.raw(`${API_PREFIX}${api.imports.upload.path}`, { method: 'POST', body: form });
  const uploaded = uploadedSchema.parse(await answer.json());
  const params = { id: uploaded.import.id };
  await manager.call(api.imports.run, { params, body: { mapping: { ...uploaded.mapping, ...change } } });
  for (;;) {
    const state = await manager.call(api.imports.read, { params });
    if (state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const errorsOf = async (id: string) => (await manager.raw(`${API_PREFIX}/imports/${id}/errors.csv`)).text();
const create = (document: Record<string, unknown>) =>
  manager.refused(api.journeys.create, { body: { name: 'Broken', from: { type: 'document', document } } });
describe('by the API', () => {
  const latin = Buffer.from(
    'Nº cuenta;Nº cliente;Nombre;Apellidos;País;Saldo;Moneda;Fecha de vencimiento\r\nBX-1;CX-1;Íñigo;Núñez;CO;1.250,00;COP;31/02/2026\r\n',
    'latin1',
  );
  const payment = 'payment_id,account_number,amount,currency,paid_at\nPX-1,A-NOBODY,15.00,USD,2026-11-13T09:30:00-05:00\n';

  it.each([
    ['a broken document', () => create({ hello: 1 }), 422],
    ['a document with a step of no kind', () => create({ ...reminder(), steps: { start: { kind: 'nap' } } }), 422],
    ['a document of a newer form', () => create(reminder({ schemaVersion: 99 })), 422],
  ])('%s', async (_, bring, status) => {
    const before = fingerprint();
    const refused = await bring();
    expect(refused.status).toBe(status);
    expect(refused.message).toMatchObject({ id: expect.stringMatching(/^(journey|engine)\./) });
    expect(fingerprint()).toBe(before);
  });

  it('what is not even JSON', async () => {
    const before = fingerprint();
    const answer = await manager.raw(`${API_PREFIX}/journeys`, {
      method: 'POST',
      body: '{"name":',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    expect(problemSchema.parse(await answer.json()).error.code).toBe('invalid');
    expect(fingerprint()).toBe(before);
  });

  it('a CSV in the wrong encoding with wrong dates, read as what it is not: all of it is refused', async () => {
    const before = fingerprint();
    const done = await takeIn(latin, { encoding: 'utf-8' });
    expect(done).toMatchObject({ state: 'failed', rows: { created: 0 }, problem: { id: 'portfolio.file.encoding' } });
    expect(fingerprint()).toBe(before);
  });

  it('the same, read as what it is: the row comes back with the reason', async () => {
    const before = fingerprint();
    const done = await takeIn(latin);
    expect(done.rows).toMatchObject({ read: 1, created: 0, wrong: 1 });
    expect(await errorsOf(done.id)).toMatch(/Núñez.*There is no such day\./);
    expect(fingerprint()).toBe(before);
  });

  it('a payment for an unknown account', async () => {
    const before = fingerprint();
    const done = await takeIn(payment);
    expect(done.rows).toMatchObject({ read: 1, created: 0, wrong: 1 });
    expect(await errorsOf(done.id)).toContain('There is no account A-NOBODY.');
    expect(fingerprint()).toBe(before);
  });

  it('a plan that was exchanged behind the product’s back: nobody is entered on it', async () => {
    const { journey: made, revision } = await manager.call(api.journeys.create, {
      body: { name: 'Exchanged', from: { type: 'document', document: reminder() } },
    });
    const params = { id: made.id };
    const { version } = await manager.call(api.journeys.publish, { params, body: { revision, inFlight: 'stay' } });
    const database = new Database(join(data, 'makegood.db'));
    const kept = database.prepare('select plan from plans where hash = ?').pluck().get(version.hash);
    const put = database.prepare('update plans set plan = ? where hash = ?');
    put.run(String(kept).replace('"Remind"', '"Threaten"'), version.hash);
    const before = fingerprint();
    const refused = await manager.refused(api.journeys.enrol, { params });
    expect(refused).toMatchObject({ status: 422, message: { id: 'engine.journey.foreignPlan' } });
    expect(fingerprint()).toBe(before);
    put.run(kept, version.hash);
    database.close();
    expect((await manager.call(api.journeys.enrol, { params })).entered.accounts).toBeGreaterThan(0);
  });
});

describe('a database of a newer release', () => {
  it('is left alone, by the server and by the command line', async () => {
    await product.stop();
    const file = join(data, 'makegood.db');
    const database = new Database(file);
    const own = database.pragma('user_version', { simple: true });
    database.pragma('user_version = 999');
    database.pragma('wal_checkpoint(truncate)');
    database.close();
    const before = readFileSync(file);
    await expect(runProduct({ data })).rejects.toThrow(/was written by a newer release \(version 999/);
    const told = await makegood('audit', 'verify', '--data', data);
    expect(told).toMatchObject({ code: 2, out: '', talk: expect.stringMatching(/was written by a newer release[^\n]*\n$/) });
    expect(readFileSync(file).equals(before)).toBe(true);
    const back = new Database(file);
    back.pragma(`user_version = ${String(own)}`);
    back.close();
    product = await runProduct({ data });
    expect((await (await product.as('manager')).call(api.accounts.list)).total).toBe(500);
  }, 60_000);
});
