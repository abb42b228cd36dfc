import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, type AnswerOf, type PackDocument } from '@makegood/contract';
import { loadPack, suggestExamples } from '@makegood/rules';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
let compliance: Client;
let admin: Client;
beforeAll(async () => {
  product = await runProduct();
  [manager, compliance, admin] = [await product.as('manager'), await product.as('compliance'), await product.as('admin')];
  await manager.call(api.sandbox.reset, { body: { with: 'example' } });
}, 120_000);
afterAll(() => product.stop(), 30_000);

const DAY = 86_400_000;
type Detail = AnswerOf<typeof api.packVersions.read>;

async function step(milliseconds: number): Promise<void> {
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds } });
  while ((await manager.call(api.sandbox.stepState)).step?.state === 'running') await new Promise((resolve) => setTimeout(resolve, 50));
}

const SOURCE = 'Decision of the board of February 12, item 4';

/** The firm's policy that closes every day, with examples of everything that it says. */
function closed(document: PackDocument): PackDocument {
  const read = loadPack(document);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [['09:00', '09:30']], sun: [] };
  const rules = read.value.pack.rules.map((rule) =>
    rule.id === 'firm.quiet-evenings'
      ? {
          ...rule,
          objects: { fact: 'moment', operator: 'outsideHours', value: { weekly } },
          citations: [{ instrument: SOURCE, checkedOn: '2026-11' }],
          tests: [],
        }
      : rule,
  );
  const changed = loadPack(JSON.parse(JSON.stringify({ ...read.value.pack, rules })));
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  const { pack } = changed.value;
  const examples = pack.rules.flatMap((rule) =>
    suggestExamples(changed.value, rule.id).map((example) => ({ ...example, id: `${rule.id}/${example.id}` })),
  );
  const tests = (id: string) => [
    ...(pack.rules.find((rule) => rule.id === id)?.tests ?? []),
    ...examples.filter((example) => example.ruleId === id),
  ];
  return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, tests: tests(rule.id) })) };
}

async function draft(): Promise<Detail> {
  const begun = await compliance.call(api.packVersions.begin, { params: { id: 'firm' }, body: {} });
  const id = begun.version.id ?? '';
  await compliance.call(api.packVersions.save, {
    params: { id },
    body: { document: closed(begun.document), baseRevision: begun.version.revision },
  });
  return compliance.call(api.packVersions.read, { params: { id } });
}

describe('a rule over the API', () => {
  it('is drawn by an officer, approved by another person, starts by the sandbox’s clock, and is taken back', async () => {
    expect(await manager.refused(api.packVersions.begin, { params: { id: 'firm' }, body: {} })).toMatchObject({ status: 403 });
    const { version } = await draft();
    const id = version.id ?? '';
    const check = await compliance.call(api.packChecks.check, { params: { id }, body: { mutations: true } });
    expect(check).toMatchObject({ fit: true, mutations: { survivors: [] } });
    const diff = await compliance.call(api.packChecks.diff, { params: { id } });
    expect(diff.rules.map(({ ruleId }) => ruleId)).toEqual(['firm.quiet-evenings']);
    expect(diff.newlyDenied).toBeGreaterThan(0);

    const { now } = await manager.call(api.sandbox.clock);
    const asked = await compliance.call(api.packVersions.ask, {
      params: { id },
      body: { revision: version.revision, note: 'The board', start: { type: 'at', at: now + DAY } },
    });
    const hash = asked.version.hash ?? '';
    expect(asked.version.can).not.toContain('approve');
    expect(asked.approvers.map(({ name }) => name)).toContain('Alex Stone');
    const own = await compliance.refused(api.packVersions.approve, { params: { id }, body: { hash } });
    expect(own).toMatchObject({ status: 403, message: { id: 'engine.pack.ownWork' } });
    expect(await manager.refused(api.packVersions.approve, { params: { id }, body: { hash } })).toMatchObject({ status: 403 });
    expect((await compliance.call(api.packVersions.open)).items).toMatchObject([{ id, state: 'review' }]);
    const approved = await admin.call(api.packVersions.approve, { params: { id }, body: { hash } });
    expect(approved.version).toMatchObject({ state: 'scheduled', activeFrom: now + DAY });

    // Somebody in the United States, where the law itself would let them be written to on a day like this.
    const account = await texas();
    const before = await manager.call(api.accounts.mayContact, { params: { id: account }, body: { channel: 'sms' } });
    expect(before.objected.map(({ rule }) => rule)).not.toContain('firm.quiet-evenings');
    await step(DAY);
    const after = await manager.call(api.accounts.mayContact, { params: { id: account }, body: { channel: 'sms' } });
    expect(after.objected).toContainEqual(
      expect.objectContaining({
        rule: 'firm.quiet-evenings',
        verdict: 'defer',
        pack: { id: 'firm', version: '2' },
        citations: [{ text: SOURCE, url: null }],
      }),
    );
    const history = await compliance.call(api.packVersions.history, { params: { id: 'firm' } });
    expect(history.items.map(({ version: number, state }) => `${number} ${state}`)).toEqual(['2 inForce', '1 superseded']);
    expect((await compliance.call(api.packs.list)).items.find((pack) => pack.id === 'firm')).toMatchObject({ own: true, version: '2' });
    expect((await compliance.call(api.packs.read, { params: { id: 'firm' } })).pack.since).toBe(now + DAY);

    const back = await admin.call(api.packVersions.rollBack, {
      params: { id: 'firm' },
      body: { to: { type: 'builtIn' }, note: 'Too strict' },
    });
    await compliance.call(api.packVersions.approve, { params: { id: back.version.id ?? '' }, body: { hash: back.version.hash ?? '' } });
    const again = await manager.call(api.accounts.mayContact, { params: { id: account }, body: { channel: 'sms' } });
    expect(again.objected.map(({ rule }) => rule)).not.toContain('firm.quiet-evenings');
  }, 120_000);

  it('takes the terms of a provider, which a second person approves like everything else', async () => {
    const terms = async () => (await compliance.call(api.packs.providers)).items.find(({ id }) => id === 'provider-whatsapp');
    const listed = async () => (await compliance.call(api.packs.list)).items.find(({ id }) => id === 'provider-whatsapp');
    expect([(await terms())?.taken, await listed()]).toEqual([false, undefined]);
    const take = { params: { id: 'provider-whatsapp' }, body: { from: { type: 'builtIn' } } } as const;
    expect(await manager.refused(api.packVersions.begin, take)).toMatchObject({ status: 403 });
    const begun = await compliance.call(api.packVersions.begin, take);
    const params = { id: begun.version.id ?? '' };
    const asked = await compliance.call(api.packVersions.ask, { params, body: { revision: 1, note: '', start: { type: 'now' } } });
    const body = { hash: asked.version.hash ?? '' };
    expect(await compliance.refused(api.packVersions.approve, { params, body })).toMatchObject({ status: 403 });
    expect(await listed()).toMatchObject({ inForce: false, open: { state: 'review' } });
    await admin.call(api.packVersions.approve, { params, body });
    expect((await terms())?.taken).toBe(true);
    expect(await listed()).toMatchObject({ inForce: true, own: true, scope: 'provider', group: { id: 'engine.pack.group.ours' } });
    const account = await texas();
    const answer = await manager.call(api.accounts.mayContact, { params: { id: account }, body: { channel: 'whatsapp' } });
    expect(answer.objected).toContainEqual(
      expect.objectContaining({ rule: 'provider-whatsapp.opt-in', verdict: 'block', pack: { id: 'provider-whatsapp', version: '1' } }),
    );
  }, 60_000);

  it('refuses what cannot be read with its place, and a later save with what stands', async () => {
    const begun = await compliance.call(api.packVersions.begin, { params: { id: 'mx' }, body: {} });
    const id = begun.version.id ?? '';
    const rules = Array.isArray(begun.document['rules']) ? begun.document['rules'] : [];
    const broken = { ...begun.document, rules: [{ ...rules[0], citations: [] }, ...rules.slice(1)] };
    const saved = await compliance.call(api.packVersions.save, { params: { id }, body: { document: broken, baseRevision: 1 } });
    expect(saved.findings).toContainEqual(expect.objectContaining({ severity: 'error', path: 'rules[0].citations' }));
    const refused = await compliance.refused(api.packVersions.ask, { params: { id }, body: { revision: 2 } });
    expect(refused).toMatchObject({ status: 422, details: { fit: false } });
    const late = await admin.refused(api.packVersions.save, { params: { id }, body: { document: begun.document, baseRevision: 1 } });
    expect(late).toMatchObject({ status: 409, details: { version: { revision: 2 }, document: { id: 'mx' } } });
    const simulated = await compliance.refused(api.packChecks.simulate, {
      body: { packs: { type: 'version', id }, contact: { type: 'context', context: {} } },
    });
    expect(simulated.status).toBe(400);
  });
});

/** An account whose person may be written to by text message as far as the law goes. */
async function texas(): Promise<string> {
  const { items } = await manager.call(api.accounts.list, { query: { limit: 200 } });
  for (const { id, place } of items) {
    if (place.country !== 'US') continue;
    const opinion = await manager.call(api.accounts.mayContact, { params: { id }, body: { channel: 'sms' } }).catch(() => null);
    if (opinion?.verdict === 'allow') return id;
  }
  throw new Error('Nobody may be written to');
}
