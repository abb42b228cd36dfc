import { createConfig, DEFAULT_OFF_RAMPS, SCHEMA_VERSION, type JourneyDocument } from '@makegood/journey';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api, type AnswerOf, type Crowd, type MoveMap, type PublishPreview } from '@makegood/contract';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
beforeAll(async () => {
  product = await runProduct();
  manager = await product.as('manager');
}, 60_000);
afterAll(() => product.stop(), 30_000);

type Steps = JourneyDocument['steps'];
const until = (days: number) => ({ until: { type: 'duration', duration: { amount: days, unit: 'days' } } }) as const;
const wait = (name: string, to: string, days = 3): Steps[string] => ({
  kind: 'wait',
  name,
  config: until(days),
  next: { next: to },
  at: { x: 0, y: 0 },
});
const out = (outcome: 'cured' | 'escalated'): Steps[string] => ({
  kind: 'exit',
  name: 'Out',
  config: { outcome },
  next: {},
  at: { x: 0, y: 0 },
});

/** Whoever owes much enters by hand and waits. */
const drawing = (name: string, first: string, steps: Steps, offRamps = DEFAULT_OFF_RAMPS): JourneyDocument => ({
  schemaVersion: SCHEMA_VERSION,
  name,
  description: '',
  steps: {
    enter: {
      kind: 'trigger',
      name: 'Owes a lot',
      config: {
        on: { type: 'manual', when: { fact: 'account.balance', op: 'more', value: { minor: 200_000, currency: 'USD' } } },
        reentry: { policy: 'once' },
      },
      next: { next: first },
      at: { x: 0, y: 0 },
    },
    ...steps,
  },
  templates: [],
  offRamps: [...offRamps],
  notes: {},
  phases: {},
});

type Id = AnswerOf<typeof api.journeys.create>['journey']['id'];
const DAY = 86_400_000;
const NOBODY: Crowd = { people: 0, accounts: 0 };

/** Published, with everybody inside who may be. */
async function begun(document: JourneyDocument): Promise<{ readonly id: Id; readonly entered: Crowd }> {
  const made = await manager.call(api.journeys.create, { body: { name: document.name, from: { type: 'document', document } } });
  const { id } = made.journey;
  await manager.call(api.journeys.publish, { params: { id }, body: { revision: 1, inFlight: 'stay' } });
  return { id, entered: (await manager.call(api.journeys.enrol, { params: { id } })).entered };
}

async function saved(id: Id, document: JourneyDocument): Promise<number> {
  const { revision } = await manager.call(api.journeys.read, { params: { id } });
  return (await manager.call(api.journeys.saveDraft, { params: { id }, body: { document: { ...document }, baseRevision: revision } }))
    .revision;
}

const tried = (id: Id, revision: number, map: MoveMap): Promise<PublishPreview> =>
  manager.call(api.journeyPublishing.preview, { params: { id }, body: { revision, map } });

it('a step that was drawn again, skipped or taken away: the product proposes, a map decides, numbers say it', async () => {
  const { id, entered } = await begun(
    drawing('Mapped', 'nap', { nap: wait('A nap', 'rest'), rest: wait('A rest', 'out'), out: out('escalated') }),
  );
  expect(entered.accounts).toBeGreaterThan(5);
  const again = drawing('Mapped', 'doze', { doze: wait('A nap', 'rest', 9), rest: wait('A rest', 'out'), out: out('escalated') });
  const revision = await saved(id, again);
  const proposed = await manager.call(api.journeys.publishPreview, { params: { id } });
  const standing = { step: 'nap', name: 'A nap', kind: 'wait', versions: [1], crowd: entered, suggested: { type: 'step', step: 'doze' } };
  expect(proposed.move).toMatchObject({
    moved: entered,
    leaving: NOBODY,
    unmapped: [],
    met: [],
    steps: [{ ...standing, to: { type: 'step', step: 'doze' }, effect: 'reckoned' }],
  });
  expect(proposed.move.targets.map(({ step }) => step).sort()).toEqual(['doze', 'out', 'rest']);
  expect((await tried(id, revision, {})).move).toMatchObject({ moved: NOBODY, unmapped: [{ step: 'nap', crowd: entered }] });
  for (const map of [{ nap: null }, { nap: 'out' }])
    expect((await tried(id, revision, map)).move).toMatchObject({ moved: NOBODY, leaving: entered, steps: [{ effect: 'leave' }] });
  for (const nowhere of ['nowhere', 'enter', 'constructor', '__proto__'])
    expect(
      await manager.refused(api.journeyPublishing.preview, { params: { id }, body: { revision, map: { nap: nowhere } } }),
    ).toMatchObject({ status: 400, message: { id: 'engine.journey.unknownTarget' } });
  expect(await manager.refused(api.journeyPublishing.preview, { params: { id }, body: { revision: 1 } })).toMatchObject({
    status: 409,
    details: { revision },
  });

  const people = (more: object) =>
    manager.call(api.journeyPublishing.people, { params: { id }, body: { revision, who: 'unmapped', ...more } });
  const first = await people({ limit: 3 });
  const rest = await people({ limit: 200, cursor: first.nextCursor ?? '' });
  const names = [...first.items, ...rest.items].map(({ accountId }) => accountId);
  expect([first.total, new Set(names).size, names.length]).toEqual([entered.accounts, entered.accounts, entered.accounts]);
  expect(first.items[0]).toMatchObject({ step: 'nap', stepName: 'A nap', versionNumber: 1, to: null, met: null });
  expect((await people({ who: 'moved', map: { nap: 'rest' }, step: 'nap' })).items[0]?.to).toEqual({ type: 'step', step: 'rest' });
  expect((await people({ who: 'inFlight', step: 'rest' })).total).toBe(0);

  const publish = (map: MoveMap, name: string) => ({ params: { id }, body: { revision, inFlight: 'move', map, name } }) as const;
  expect(await manager.refused(api.journeys.publish, publish({}, 'None'))).toMatchObject({
    status: 422,
    details: { unmapped: [{ step: 'nap', crowd: entered }] },
  });
  const { moved, left, stayed, version } = await manager.call(api.journeys.publish, publish({ nap: 'rest' }, 'Second'));
  expect([moved, left, stayed, version.running]).toEqual([entered, NOBODY, NOBODY, entered.accounts]);
  const overlay = await manager.call(api.journeys.overlay, { params: { id } });
  expect(overlay.steps.find(({ step }) => step === 'rest')?.waiting).toBe(entered.accounts);

  // Moved things on the canvas alone: the same plan under a new number, and nobody begins anything anew.
  const tidied = structuredClone(again);
  for (const step of Object.values(tidied.steps)) step.at.y += 40;
  const third = await manager.call(api.journeys.publish, {
    params: { id },
    body: { revision: await saved(id, tidied), inFlight: 'move' },
  });
  expect([third.version.running, third.moved]).toEqual([entered.accounts, entered]);
  // A skipped step leads people past it.
  const skipping = structuredClone(tidied);
  const skipped = skipping.steps['rest'];
  if (skipped) skipped.skipped = true;
  const last = await saved(id, skipping);
  expect((await manager.call(api.journeys.publishPreview, { params: { id } })).move).toMatchObject({
    leaving: entered,
    steps: [{ step: 'rest', suggested: { type: 'step', step: 'out' }, versions: [3] }],
  });
  const gone = await manager.call(api.journeys.publish, {
    params: { id },
    body: { revision: last, inFlight: 'move', map: { rest: 'out' } },
  });
  expect([gone.left, gone.moved]).toEqual([entered, NOBODY]);
  expect((await manager.call(api.journeys.retirePreview, { params: { id } })).inside).toEqual(NOBODY);
}, 60_000);

it('a new way out that somebody has met already leads them out when they are moved', async () => {
  const without = DEFAULT_OFF_RAMPS.filter(({ on }) => on !== 'hardship');
  const steps = { nap: wait('A nap', 'out'), out: out('escalated') };
  const { id, entered } = await begun(drawing('Learns of hardship', 'nap', steps, without));
  const [someone] = (await manager.call(api.accounts.list, { query: { journey: id, limit: 1 } })).items;
  if (!someone) throw new Error('Nobody is inside');
  const hold = { kind: 'hardship', scope: 'account', note: 'Lost their work', source: 'call' } as const;
  await manager.call(api.accounts.placeHold, { params: { id: someone.id }, body: { ...hold } });
  const learnt: JourneyDocument['offRamps'] = [{ on: 'hardship', then: { type: 'exit', outcome: 'heldOut' } }, ...without];
  const revision = await saved(id, drawing('Learns of hardship', 'nap', steps, learnt));
  const { move } = await manager.call(api.journeys.publishPreview, { params: { id } });
  const one = { people: 1, accounts: 1 };
  expect(move).toMatchObject({
    leaving: one,
    moved: { accounts: entered.accounts - 1 },
    met: [{ on: 'hardship', step: null, crowd: one }],
  });
  const { items } = await manager.call(api.journeyPublishing.people, { params: { id }, body: { revision, who: 'leaving' } });
  expect(items).toMatchObject([{ accountId: someone.id, personName: someone.personName, to: { type: 'leave' }, met: 'hardship' }]);
  const { left } = await manager.call(api.journeys.publish, { params: { id }, body: { revision, inFlight: 'move' } });
  expect(left).toEqual(one);
  const { enrolments } = await manager.call(api.accounts.read, { params: { id: someone.id } });
  expect(enrolments.find(({ journeyId }) => journeyId === id)).toMatchObject({ status: 'ended', outcome: 'heldOut', versionNumber: 2 });

  // Retired: who is held would wait for ever, and whoever is inside may be let go at once.
  expect((await manager.call(api.journeys.pausePreview, { params: { id } })).held.accounts).toBe(entered.accounts - 1);
  await manager.call(api.journeys.pause, { params: { id } });
  expect(await manager.refused(api.journeys.retire, { params: { id }, body: {} })).toMatchObject({
    message: { id: 'engine.journey.retireHeld' },
  });
  const retired = await manager.call(api.journeys.retire, { params: { id }, body: { inside: 'leave' } });
  expect([retired.journey.status, retired.left.accounts, retired.journey.counts.running]).toEqual(['retired', entered.accounts - 1, 0]);
  expect((await manager.call(api.journeys.unretire, { params: { id } })).status).toBe('live');
  expect(await manager.refused(api.journeys.unretire, { params: { id } })).toMatchObject({ status: 422 });
}, 60_000);

/** A wait, and then a message in the languages that people read. */
function telling(name: string): JourneyDocument {
  const words = (text: string) => ({ sms: { text } });
  const tell: Steps[string] = {
    kind: 'message',
    name: 'Tell them',
    config: {
      ...createConfig('message', 'tell'),
      channels: ['sms'],
      variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }],
      giveUpAfter: { amount: 3, unit: 'days' },
    },
    next: { delivered: 'out' },
    at: { x: 0, y: 0 },
  };
  const content = {
    en: words('{{ firm.name }}: {{ account.balance }} is due. Reply STOP to opt out.'),
    es: words('{{ firm.name }}: vence {{ account.balance }}. Responda ALTO para no recibir más.'),
    pt: words('{{ firm.name }}: vence {{ account.balance }}. Responda SAIR para parar.'),
  };
  return {
    ...drawing(name, 'nap', { nap: wait('A nap', 'tell'), tell, out: out('escalated') }),
    templates: [{ id: 'reminder', name: 'Reminder', purpose: 'reminder', content, elements: ['miniMiranda'] }],
  };
}

it('before a pause ends its numbers say what each choice does', async () => {
  const { id, entered } = await begun(telling('Held'));
  const preview = () => manager.call(api.journeys.resumePreview, { params: { id } });
  expect(await manager.call(api.journeys.pausePreview, { params: { id } })).toEqual({ held: entered, dueWithinDay: NOBODY });
  await manager.call(api.journeys.pause, { params: { id } });
  const early = await preview();
  expect(early).toMatchObject({ held: entered, lasted: 0, overdue: NOBODY, cameIn: NOBODY });
  const [someone] = (await manager.call(api.accounts.list, { query: { journey: id, limit: 1 } })).items;
  if (!someone) throw new Error('Nobody is inside');
  const payment = { accountId: someone.id, amount: { minor: 100, currency: someone.balance.currency } };
  await manager.call(api.sandbox.pay, { params: { personId: someone.personId }, body: payment });
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds: 4 * DAY } });
  while ((await manager.call(api.sandbox.stepState)).step?.state === 'running') await new Promise((resolve) => setTimeout(resolve, 50));
  const late = await preview();
  expect(late).toMatchObject({ held: entered, lasted: 4 * DAY, overdue: entered, cameIn: { people: 1, accounts: 1 } });
  const nothing = { goOn: NOBODY, messages: NOBODY, passedOver: NOBODY, putOff: NOBODY };
  expect(late.policies).toEqual([
    { ...nothing, policy: 'now', goOn: entered, messages: entered },
    { ...nothing, policy: 'retime', putOff: entered },
    { ...nothing, policy: 'skip', goOn: entered, passedOver: entered },
  ]);
  expect((await manager.call(api.journeys.resume, { params: { id }, body: { policy: 'skip' } })).resumed).toEqual(entered);
  expect((await manager.call(api.journeys.read, { params: { id } })).journey.counts).toMatchObject({ running: 0, ended: entered.accounts });
}, 60_000);
