import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { api, API_PREFIX, type AnswerOf } from '@makegood/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

const DAY = 86_400_000;
let product: RunningProduct;
let manager: Client;
let officer: Client;
beforeAll(async () => {
  product = await runProduct();
  manager = await product.as('manager');
  officer = await product.as('compliance');
  await manager.call(api.sandbox.reset, { body: { with: 'example' } });
  await step(12);
}, 240_000);
afterAll(() => product.stop(), 30_000);

async function step(days: number): Promise<void> {
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds: days * DAY } });
  for (;;) {
    const { step: state } = await manager.call(api.sandbox.stepState);
    if (state && state.state !== 'running') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Detail = AnswerOf<typeof api.accounts.read>;

/** Somebody in these countries who was written to, with one account. */
async function written(countries: readonly string[], skip: ReadonlySet<string> = new Set()): Promise<Detail> {
  const { items } = await manager.call(api.sandbox.people, { query: { limit: 100 } });
  for (const { id, messages } of items) {
    if (messages === 0 || skip.has(id)) continue;
    const { accounts } = await manager.call(api.sandbox.phone, { params: { personId: id } });
    const [first] = accounts;
    if (!first || accounts.length > 1) continue;
    const found = await manager.call(api.accounts.read, { params: { id: first.id } });
    if (countries.includes(found.person.place.country ?? '')) return found;
  }
  throw new Error(`Nobody in ${countries.join(', ')} was written to`);
}

async function checked(): Promise<AnswerOf<typeof api.evidence.check>> {
  await officer.call(api.evidence.startCheck);
  for (;;) {
    const check = await officer.call(api.evidence.check);
    if (check.state !== 'running') return check;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const file = async (client: Client, format: string, query: string) => {
  const response = await client.raw(`${API_PREFIX}/evidence/export.${format}?${query}`);
  return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
};

/** The words of a PDF whose pages are written with the fonts that every reader has. */
function wordsOf(pdf: Buffer): string {
  const text: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    try {
      const page = inflateSync(pdf.subarray(at + 7, pdf.indexOf('endstream', at))).toString('latin1');
      for (const [, hex = ''] of page.matchAll(/<([0-9a-f]+)>/g)) text.push(Buffer.from(hex, 'hex').toString('latin1'));
      text.push('\n');
    } catch {
      // A font or a picture.
    }
  }
  return text.join('');
}

describe('evidence', () => {
  it('is for those who answer for it', async () => {
    for (const role of ['manager', 'marketer', 'agent', 'viewer'] as const) {
      const client = await product.as(role);
      expect(await client.refused(api.evidence.trail)).toMatchObject({ status: 403 });
      expect((await file(client, 'csv', 'from=0')).status).toBe(403);
      expect(await client.refused(api.evidence.runRetention)).toMatchObject({ status: 403 });
    }
    expect((await officer.call(api.evidence.trail, { query: { limit: 5 } })).items).toHaveLength(5);
  });

  it('is whole after days of work, and every decision opens with its packs and its entry', async () => {
    const check = await checked();
    expect(check.findings).toEqual([]);
    expect(check.state).toBe('whole');
    expect(check.records).toBeGreaterThan(100);
    const { items } = await officer.call(api.evidence.trail, { query: { group: 'decisions', limit: 1 } });
    expect(items[0]).toMatchObject({ action: 'decision.recorded', record: 'decisions', actor: 'makegood' });
    const decision = await officer.raw(`${API_PREFIX}/decisions/${items[0]?.subject}`).then((response) => response.json());
    expect(decision).toMatchObject({
      kept: {
        entry: { sequence: items[0]?.sequence, hash: items[0]?.hash },
        packs: expect.arrayContaining([expect.objectContaining({ hash: expect.stringMatching(/^sha256:/) })]),
      },
      tzdata: expect.stringMatching(/^20/),
    });
  });

  it('is handed out as JSON, CSV and PDF, and says so in the trail', async () => {
    const { person, account } = await written(['US']);
    const counts = await officer.call(api.evidence.count, { query: { person: person.id } });
    expect(counts.decisions).toBeGreaterThan(0);

    const json = await file(officer, 'json', `person=${person.id}`);
    const content = JSON.parse(json.bytes.toString());
    expect(content.decisions).toHaveLength(counts.decisions);
    expect(content).toMatchObject({ makegood: 'evidence', counts, people: [{ id: person.id, name: person.name }] });
    expect(content.decisions[0]).toMatchObject({
      person: { id: person.id },
      account: { reference: account.reference },
      entry: { hash: expect.stringMatching(/^sha256:/) },
    });
    for (const address of person.addresses) expect(json.bytes.toString()).not.toContain(address.value);

    const csv = await file(officer, 'csv', `person=${person.id}&language=es`);
    expect(csv.type).toBe('text/csv; charset=utf-8');
    const rows = csv.bytes
      .toString()
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(rows[0]).toMatch(/^Decisión,Instante \(UTC\),Hora local,/);
    expect(rows).toHaveLength(counts.decisions + 1);

    const pdf = await file(officer, 'pdf', `account=${account.id}&language=pt`);
    expect(pdf.type).toBe('application/pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const words = wordsOf(pdf.bytes);
    expect(words).toContain('Prova das decisões de contato');
    expect(words).toMatch(/Página 1/);
    expect(words).toContain(account.reference);
    expect(words).toContain('Decisões');
    const rule = wordsOf((await file(officer, 'pdf', `rule=us.regf.contact-window&language=es`)).bytes);
    expect(rule).toMatch(/Regla: [^\n]+ \(us\.regf\.contact-window\)/);

    const { items } = await officer.call(api.evidence.trail, { query: { group: 'evidence', limit: 20 } });
    expect(items.filter(({ action }) => action === 'evidence.exported')).toHaveLength(4);
    expect(items.filter(({ action }) => action === 'evidence.delivered')).toHaveLength(4);
    expect(content.entry.hash).toBe(items.find(({ sequence }) => sequence === content.entry.sequence)?.hash);
    expect((await file(officer, 'json', '')).status).toBe(400);
    expect((await file(officer, 'json', 'from=5&until=4')).status).toBe(400);
  });

  it('of a rule holds the decisions in which it had a word, of a time those in it', async () => {
    const { now } = await manager.call(api.sandbox.clock);
    const all = await officer.call(api.evidence.count, { query: { until: now + DAY } });
    const rule = await officer.call(api.evidence.count, { query: { rule: 'us.regf.contact-window' } });
    expect(rule.decisions).toBeGreaterThan(0);
    expect(rule.decisions).toBeLessThan(all.decisions);
    const late = await officer.call(api.evidence.count, { query: { from: now - 3 * DAY } });
    const early = await officer.call(api.evidence.count, { query: { until: now - 3 * DAY } });
    expect(late.decisions + early.decisions).toBe(all.decisions);
    expect(early.decisions).toBeGreaterThan(0);
    const json = JSON.parse((await file(officer, 'json', `rule=us.regf.contact-window`)).bytes.toString());
    expect(json.decisions).toHaveLength(rule.decisions);
  });
});

describe('what is kept and what goes', () => {
  it('is counted before anything goes, and a legal hold keeps everything', async () => {
    const before = await officer.call(api.evidence.retention);
    const people = (of: typeof before) => of.mayGo.people + Object.values(of.stays).reduce((sum, stays) => sum + stays.people, 0);
    expect(before).toMatchObject({ daily: false, mayGo: { people: 0, accounts: 0 }, stays: { legalHold: { people: 0 } } });
    const { person, account } = await written(['US']);
    const hold = await officer.call(api.evidence.placeLegalHold, { body: { account: account.id, reason: 'Case 26-114' } });
    expect(hold).toMatchObject({ personId: person.id, accountId: null, liftedAt: null });
    const held = await officer.call(api.evidence.retention);
    expect(held.stays.legalHold).toEqual({ people: 1, accounts: 1 });
    expect(people(held)).toBe(people(before));
    expect(await officer.refused(api.evidence.erase, { params: { id: person.id }, body: { confirmed: true } })).toMatchObject({
      status: 422,
    });
    await officer.call(api.evidence.liftLegalHold, { params: { id: hold.id }, body: { reason: 'Settled' } });
    expect(await officer.refused(api.evidence.liftLegalHold, { params: { id: hold.id }, body: { reason: 'Again' } })).toMatchObject({
      status: 409,
    });
    expect((await officer.call(api.evidence.retention)).stays.legalHold.people).toBe(0);
  });

  it('refuses to erase whoever still owes, and whom a rule keeps, and says which rule', async () => {
    const skip = new Set<string>();
    for (;;) {
      const { person, account } = await written(['US'], skip);
      skip.add(person.id);
      const open = await officer.call(api.evidence.erasure, { params: { id: person.id } });
      expect(open).toMatchObject({ allowed: false, openAccounts: [{ id: account.id }] });
      expect(await officer.refused(api.evidence.erase, { params: { id: person.id }, body: { confirmed: true } })).toMatchObject({
        status: 422,
      });
      // Federal law keeps what third parties did; a bank's own records are not its matter.
      if (!open.duties.some(({ citation }) => citation.text.includes('1006.100'))) continue;
      await manager.call(api.sandbox.pay, { params: { personId: person.id }, body: { accountId: account.id, amount: account.balance } });
      const view = await officer.call(api.evidence.erasure, { params: { id: person.id } });
      expect(view).toMatchObject({ allowed: false, openAccounts: [], duties: [{ months: 36, after: 'lastActivity' }] });
      const kept = await officer.refused(api.evidence.erase, { params: { id: person.id }, body: { confirmed: true } });
      expect(kept).toMatchObject({ status: 422, message: { id: 'engine.erasure.duty' } });
      expect((await manager.call(api.accounts.read, { params: { id: account.id } })).person.name).toBe(person.name);
      return;
    }
  });

  it('erases a person everywhere: no byte of name, address or number is left, and the trail is whole', async () => {
    const { person, account } = await written(['MX', 'CO', 'PE', 'EC', 'GT', 'ES']);
    const values = [person.name, account.reference, ...person.addresses.map(({ value }) => value)];
    const phone = await manager.call(api.sandbox.phone, { params: { personId: person.id } });
    const channel = phone.messages[0]?.channel ?? 'email';
    const said = `Soy ${person.name} y no reconozco esta deuda`;
    await manager.call(api.sandbox.reply, { params: { personId: person.id }, body: { channel, text: said } });
    values.push(said);
    await manager.call(api.sandbox.pay, { params: { personId: person.id }, body: { accountId: account.id, amount: account.balance } });
    const before = await officer.call(api.evidence.count, { query: { person: person.id } });
    const found = leftOf(values);
    expect(found).toEqual(values);
    const view = await officer.call(api.evidence.erasure, { params: { id: person.id } });
    expect(view).toMatchObject({ allowed: true, duties: [], openAccounts: [] });
    expect(view.counts['messages']).toBeGreaterThan(0);

    const erased = await officer.call(api.evidence.erase, { params: { id: person.id }, body: { confirmed: true } });
    expect(erased.erasedAt).not.toBeNull();
    expect(leftOf(values)).toEqual([]);

    const check = await checked();
    expect(check.findings).toEqual([]);
    const json = JSON.parse((await file(officer, 'json', `person=${person.id}`)).bytes.toString());
    expect(json.decisions).toHaveLength(before.decisions);
    expect(json.decisions[0]).toMatchObject({
      person: { id: person.id, name: person.id },
      verdict: expect.any(String),
      packs: expect.any(Array),
    });
    const decision = await officer.raw(`${API_PREFIX}/decisions/${json.decisions[0].id}`);
    expect(decision.status).toBe(200);
    expect((await officer.call(api.accounts.read, { params: { id: account.id } })).person.name).toBe(person.id);
    // Asked again it has been done.
    expect((await officer.call(api.evidence.erase, { params: { id: person.id }, body: { confirmed: true } })).erasedAt).toBe(
      erased.erasedAt,
    );
  });
});

/** Which of these words stand in the database or the journal beside it, in any encoding that we write. */
function leftOf(words: readonly string[]): string[] {
  const files = ['makegood.db', 'makegood.db-wal'].map((name) => {
    try {
      return readFileSync(join(product.dataFolder, name));
    } catch {
      return Buffer.alloc(0);
    }
  });
  return words.filter((word) =>
    files.some((bytes) => bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(JSON.stringify(word).slice(1, -1)))),
  );
}
