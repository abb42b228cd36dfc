import { api, type AnswerOf } from '@makegood/contract';
import { DEFAULT_OFF_RAMPS, SCHEMA_VERSION, stepSchema, type JourneyDocument, type Step } from '@makegood/journey';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
beforeAll(async () => {
  product = await runProduct();
  manager = await product.as('manager');
}, 60_000);
afterAll(() => product.stop(), 30_000);

const step = (kind: Step['kind'], name: string, config: object, next: Record<string, string> = {}): Step =>
  stepSchema.parse({ kind, name, config, next, at: { x: 0, y: 0 } });
const wait = (name: string, days: number, next: string): Step =>
  step('wait', name, { until: { type: 'duration', duration: { amount: days, unit: 'days' } } }, { next });

/** Whoever owes much enters by hand. */
const drawing = (name: string, steps: Record<string, Step>, first: string): JourneyDocument => ({
  schemaVersion: SCHEMA_VERSION,
  name,
  description: '',
  steps: {
    enter: step(
      'trigger',
      'Owes a lot',
      {
        on: { type: 'manual', when: { fact: 'account.balance', op: 'more', value: { minor: 200_000, currency: 'USD' } } },
        reentry: { policy: 'once' },
      },
      { next: first },
    ),
    ...steps,
  },
  templates: [],
  offRamps: [...DEFAULT_OFF_RAMPS],
  notes: {},
  phases: {},
});
const resting = (days: number) =>
  drawing('Resting', { nap: wait('A nap', days, 'over'), over: step('exit', 'Over', { outcome: 'exhausted' }) }, 'nap');
const calling = (journey: string, name = 'Calling') =>
  drawing(
    name,
    {
      early: step('call', 'Early', { journey, version: 'live', outcomes: ['exhausted'] }, { exhausted: 'rest', otherwise: 'out' }),
      rest: wait('A rest', 30, 'out'),
      out: step('exit', 'Out', { outcome: 'escalated' }),
    },
    'early',
  );

type Id = AnswerOf<typeof api.journeys.create>['journey']['id'];
const made = (document: JourneyDocument) =>
  manager.call(api.journeys.create, { body: { name: document.name, from: { type: 'document', document: { ...document } } } });
const publish = async (id: Id) => {
  const { revision } = await manager.call(api.journeys.read, { params: { id } });
  return manager.call(api.journeys.publish, { params: { id }, body: { revision, inFlight: 'stay' } });
};
const errors = (found: readonly { id: string; severity: string; step: string | null }[]) =>
  found.filter(({ severity }) => severity === 'error').map(({ id, step: at }) => [id, at]);

it('a journey goes through another one: at the version that it was published with, with every number at the step that calls', async () => {
  const callee = (await made(resting(2))).journey.id;
  const caller = await made(calling(callee));
  const { id } = caller.journey;

  // Not published yet: said at the step, in the list, by the check, and by publishing.
  expect(errors(caller.findings)).toEqual([['journey.unknown-journey', 'early']]);
  expect(await manager.refused(api.journeys.publish, { params: { id }, body: { revision: 1, inFlight: 'stay' } })).toMatchObject({
    status: 422,
    message: { id: 'engine.journey.hasErrors' },
  });
  await publish(callee);
  const { items } = await manager.call(api.journeyCalls.list, { params: { id } });
  expect(items.find(({ journey }) => journey === callee)).toEqual({
    journey: callee,
    name: 'Resting',
    live: 1,
    versions: [{ number: 1, name: null, outcomes: ['exhausted'], steps: 3 }],
  });
  expect((await manager.call(api.journeyCalls.list, { params: { id: callee } })).items.map(({ journey }) => journey)).not.toContain(callee);
  const { plan } = await manager.call(api.journeyCalls.callee, { params: { id: callee, number: 1 } });
  expect(Object.keys(plan)).toContain('steps');
  const taken = { step: 'early', name: 'Early', journey: callee, journeyName: 'Resting' };
  expect((await manager.call(api.journeys.publishPreview, { params: { id } })).calls).toEqual([{ ...taken, version: 1, before: null }]);
  await publish(id);

  const { entered } = await manager.call(api.journeys.enrol, { params: { id } });
  expect(entered.accounts).toBeGreaterThan(5);
  const overlay = () => manager.call(api.journeys.overlay, { params: { id } });
  expect((await overlay()).steps.find((at) => at.step === 'early')).toMatchObject({ waiting: entered.accounts, entered: entered.accounts });
  expect((await overlay()).steps.filter((at) => at.step.includes('/'))).toEqual([]);
  const inside = await manager.call(api.accounts.list, { query: { journey: id, step: 'early', limit: 200 } });
  expect(inside.total).toBe(entered.accounts);
  expect(inside.items[0]?.journey).toMatchObject({ stepName: 'Early › A nap' });

  // A later version of what is called changes nothing of what was published; taking it is worth publishing.
  const { revision } = await manager.call(api.journeys.read, { params: { id: callee } });
  await manager.call(api.journeys.saveDraft, { params: { id: callee }, body: { document: { ...resting(9) }, baseRevision: revision } });
  await publish(callee);
  expect((await manager.call(api.journeys.publishPreview, { params: { id } })).calls).toEqual([{ ...taken, version: 2, before: 1 }]);
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds: 3 * 86_400_000 } });
  await expect
    .poll(async () => (await overlay()).steps.find((at) => at.step === 'rest')?.waiting, { timeout: 20_000 })
    .toBe(entered.accounts);
  const after = await overlay();
  expect(after.branches).toContainEqual({ step: 'early', branch: 'exhausted', count: entered.accounts });
  expect(after.branches.filter((flow) => flow.step.includes('/') || flow.branch === 'begin')).toEqual([]);
  expect((await publish(id)).version.number).toBe(2);
  expect((await manager.call(api.journeys.publishPreview, { params: { id } })).calls).toEqual([{ ...taken, version: 2, before: 2 }]);
  expect(await manager.refused(api.journeys.publish, { params: { id }, body: { revision: 1, inFlight: 'stay' } })).toMatchObject({
    message: { id: 'engine.journey.nothingNew' },
  });
});

it('what calls back, and what is not here, is refused in words', async () => {
  const inner = (await made(resting(1))).journey.id;
  await publish(inner);
  const outer = (await made(calling(inner, 'Outer'))).journey.id;
  await publish(outer);
  // The inner one may not call the outer one, which holds it, nor is it offered.
  const check = (id: Id, document: JourneyDocument) =>
    manager.call(api.journeys.check, { params: { id }, body: { document: { ...document } } });
  expect(errors((await check(inner, calling(outer))).findings)).toContainEqual(['journey.calls-itself', 'early']);
  expect((await manager.call(api.journeyCalls.list, { params: { id: inner } })).items.map(({ journey }) => journey)).not.toContain(outer);
  expect(errors((await check(inner, calling(inner))).findings)).toContainEqual(['journey.calls-itself', 'early']);
  // Brought from elsewhere without what it calls.
  expect(errors((await made(calling('jny_elsewhere', 'Imported'))).findings)).toEqual([['journey.unknown-journey', 'early']]);
  expect(await manager.refused(api.journeyCalls.callee, { params: { id: inner, number: 7 } })).toMatchObject({ status: 404 });
  await manager.call(api.journeys.retire, { params: { id: inner }, body: {} });
  expect(errors((await manager.call(api.journeys.read, { params: { id: outer } })).findings)).toEqual([
    ['journey.unknown-journey', 'early'],
  ]);
});
