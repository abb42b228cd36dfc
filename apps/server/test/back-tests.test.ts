import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, type AnswerOf } from '@makegood/contract';
import { builtInPacks, decideSync, readStoredContext } from '@makegood/rules';
import { openStore, type DecidedContact, type Page, type SqliteStore } from '@makegood/store';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

/** The example sandbox after three weeks of its life: what its gate decided is the history here. */
let folder: string;
let product: RunningProduct;
let store: SqliteStore;
let officer: Client;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'makegood-back-tests-'));
  product = await runProduct({ data: folder });
  const manager = await product.as('manager');
  await manager.call(api.sandbox.reset, { body: { with: 'example' } });
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds: 21 * DAY } });
  for (;;) {
    const { step } = await manager.call(api.sandbox.stepState);
    if (step && step.state !== 'running') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  officer = await product.as('compliance');
  store = openStore({ file: join(product.dataFolder, 'makegood.db'), synchronous: 'normal' });
}, 240_000);
afterAll(async () => {
  await store.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const DAY = 86_400_000;
const ALWAYS = { from: 0, to: 4e12 } as Parameters<SqliteStore['backTests']['contexts']>[1];

async function* everyContact(): AsyncGenerator<DecidedContact> {
  for (const { id } of await store.workspaces.list()) {
    let after: string | null = null;
    do {
      const page: Page<DecidedContact> = await store.backTests.contexts(id, ALWAYS, { after, limit: 200 });
      yield* page.items;
      after = page.next;
    } while (after !== null);
  }
}

describe('what the gate keeps with each decision', () => {
  it('decides the same again, whatever happened in the sandbox', async () => {
    const packs = new Map(builtInPacks().map((pack) => [pack.hash, pack]));
    const verdicts = new Set<string>();
    let contacts = 0;
    for await (const { packs: hashes, context, verdict, until, reviewed, decisionId } of everyContact()) {
      const list: unknown = JSON.parse(hashes);
      const stack = (Array.isArray(list) ? list : []).flatMap((hash) => packs.get(String(hash)) ?? []);
      expect(stack.length).toBeGreaterThan(1);
      expect(reviewed).toBe(false);
      const again = decideSync(stack, readStoredContext(context));
      expect({ decisionId, verdict: again.verdict, until: again.until }).toEqual({ decisionId, verdict, until });
      verdicts.add(verdict);
      contacts += 1;
    }
    expect(contacts).toBeGreaterThan(100);
    expect([...verdicts].sort()).toEqual(expect.arrayContaining(['allow', 'defer']));
  });

  it('is kept with every decision whose facts were whole, and names nobody', async () => {
    const database = store.signIn.$client;
    const without = database
      .prepare<[], { facts: string; decision: string }>(
        `select facts, decision from decisions where id not in (select "decisionId" from "decisionContexts")`,
      )
      .all();
    for (const { decision } of without) expect(JSON.parse(decision)).toMatchObject({ unknown: [expect.any(String)] });
    const kept = database.prepare<[], { text: string }>('select group_concat(context) as text from "decisionContexts"').get()?.text ?? '';
    const addresses = database.prepare<[], { value: string }>('select value from addresses').all();
    expect(addresses.length).toBeGreaterThan(500);
    expect(addresses.filter(({ value }) => kept.includes(value))).toEqual([]);
    const names = database.prepare<[], { name: string }>('select distinct "fullName" as name from people').all();
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter(({ name }) => kept.includes(name))).toEqual([]);
  });
});

describe('a back-test over the API', () => {
  type BackTest = AnswerOf<typeof api.backTests.read>;
  const quieter = (): Record<string, unknown> => {
    const firm = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
    if (!firm) throw new Error('No firm policy');
    const hours = [['11:00', '12:00']];
    const weekly = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] };
    const rules = firm.rules.map((rule) =>
      rule.id === 'firm.quiet-evenings' ? { ...rule, objects: { fact: 'moment', operator: 'outsideHours', value: { weekly } } } : rule,
    );
    return JSON.parse(JSON.stringify({ ...firm, version: 2, rules }));
  };
  const start = async (): Promise<BackTest> =>
    officer.call(api.backTests.start, { body: { pack: { type: 'document', document: quieter() } } });
  const over = async (id: string): Promise<BackTest> => {
    for (;;) {
      const read = await officer.call(api.backTests.read, { params: { id } });
      if (read.state !== 'waiting' && read.state !== 'running') return read;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('goes from a draft to the people it concerns, who can be opened one by one', async () => {
    const begun = await start();
    expect(begun.state).toBe('waiting');
    const done = await over(begun.id);
    expect(done).toMatchObject({ state: 'done', problem: null, by: expect.any(String) });
    const { past, next } = done.result ?? {};
    expect(past).toMatchObject({ notReproduced: 0 });
    expect(past?.then.effects.waits).toBeGreaterThan(20);
    expect(past?.now).toEqual(past?.then);
    expect(past?.then.medianDelay).toBeGreaterThan(0);
    expect(next?.looked).toBeGreaterThan(2);
    const people = await officer.call(api.backTests.people, { params: { id: begun.id }, query: { limit: 5, effect: 'waits' } });
    expect(people.total).toBeGreaterThan(10);
    const [first] = people.items;
    if (!first) throw new Error('Nobody');
    const account = await officer.call(api.accounts.read, { params: { id: first.accountId } });
    expect(account.person.id).toBe(first.personId);
    const later = await officer.call(api.backTests.people, { params: { id: begun.id }, query: { effect: 'later' } });
    expect(later.total).toBeGreaterThan(0);
    const [example] = past?.examples ?? [];
    expect(await officer.call(api.decisions.read, { params: { id: example?.decisionId ?? '' } })).toMatchObject({ verdict: example?.from });
    const file = await officer.raw(`/api/v1/back-tests/${begun.id}/people.csv?effect=waits`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect((await file.text()).trim().split('\r\n')).toHaveLength(people.total + 1);
    expect((await officer.call(api.backTests.list, { query: { packId: 'firm' } })).items[0]).toMatchObject({ id: begun.id, result: null });
  });

  it('is for those who write or approve rules to begin, stop and take away; others may look', async () => {
    const { id } = await over((await start()).id);
    for (const role of ['manager', 'marketer', 'agent', 'viewer'] as const) {
      const client = await product.as(role);
      const body = { pack: { type: 'document' as const, document: quieter() } };
      expect(await client.refused(api.backTests.start, { body })).toMatchObject({ status: 403 });
      expect(await client.refused(api.backTests.cancel, { params: { id } })).toMatchObject({ status: 403 });
      expect((await client.raw(`/api/v1/back-tests/${id}/people.csv`)).status).toBe(403);
      expect((await client.call(api.backTests.read, { params: { id } })).state).toBe('done');
      expect((await client.call(api.backTests.people, { params: { id } })).total).toBeGreaterThan(0);
    }
    expect(await officer.refused(api.backTests.cancel, { params: { id } })).toMatchObject({ status: 409, code: 'conflict' });
    expect(await officer.refused(api.backTests.read, { params: { id: 'bkt_none' } })).toMatchObject({ status: 404 });
    const broken = { ...quieter(), rules: [{ id: 'Not an id' }] };
    const refusal = await officer.refused(api.backTests.start, { body: { pack: { type: 'document', document: broken } } });
    expect(refusal).toMatchObject({ status: 422, code: 'refused', details: { findings: expect.any(Array) } });
  });

  it('that ran when the product ended is interrupted at the next start', async () => {
    // The one that goes first may end in time; the second certainly does not.
    await start();
    const { id } = await start();
    await product.stop();
    const again = await runProduct({ data: folder });
    try {
      const client = await again.as('compliance');
      const read = await client.call(api.backTests.read, { params: { id } });
      expect(read).toMatchObject({ state: 'interrupted', result: null });
    } finally {
      await again.stop();
    }
  });
});
