import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, draftConflictSchema, type AnswerOf, type JourneyReview, type ReviewStanding, type WireDocument } from '@makegood/contract';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
let marketer: Client;
let officer: Client;
let admin: Client;
beforeAll(async () => {
  product = await runProduct();
  [manager, marketer, officer, admin] = [
    await product.as('manager'),
    await product.as('marketer'),
    await product.as('compliance'),
    await product.as('admin'),
  ];
}, 60_000);
afterAll(() => product.stop(), 30_000);

type Made = AnswerOf<typeof api.journeys.create>;
type Params = { readonly id: Made['journey']['id'] };

/** A journey of the marketer's that can be published. */
const drawn = (name: string): Promise<Made> => marketer.call(api.journeys.create, { body: { name } });
const save = (by: Client, params: Params, document: WireDocument, baseRevision: number) =>
  by.call(api.journeys.saveDraft, { params, body: { document, baseRevision } });
const read = (params: Params) => manager.call(api.journeys.read, { params });
const standing = (by: Client, params: Params) => by.call(api.journeyReviews.standing, { params });
const ask = (by: Client, params: Params, revision: number) =>
  by.call(api.journeyReviews.ask, { params, body: { revision, note: 'Please look' } });

function currentOf({ current }: ReviewStanding): JourneyReview {
  if (!current) throw new Error('There is no review');
  return current;
}

/** The same drawing with its first step somewhere else. */
function shifted(document: WireDocument, by: number): WireDocument {
  const moved = structuredClone(document) as { steps: { enter: { at: { x: number } } } };
  moved.steps.enter.at.x += by;
  return moved;
}

describe('a review', () => {
  it('is given by a second person for exactly what was drawn, and publishing shows who gave it', async () => {
    const made = await drawn('Reviewed');
    const params = { id: made.journey.id };
    expect(await standing(marketer, params)).toMatchObject({ required: false, current: null, can: ['ask'] });
    expect(await marketer.refused(api.journeyReviews.ask, { params, body: { revision: 7 } })).toMatchObject({
      status: 409,
      details: { revision: 1, savedBy: { name: 'Luca Prado' } },
    });
    const viewer = (await manager.call(api.session.session)).user.id;
    const asked = await marketer.call(api.journeyReviews.ask, { params, body: { revision: 1, of: viewer, note: 'Before Monday' } });
    expect(asked).toMatchObject({ can: ['withdraw'], current: { cycle: 1, state: 'asked', stale: false, note: 'Before Monday' } });
    expect(asked.current?.of?.name).toBe('Marisol Vega');
    expect(asked.reviewers.map(({ name }) => name)).not.toContain('Luca Prado');
    const { id, hash } = currentOf(asked);
    const body = { hash, note: 'Fine' };
    expect(await marketer.refused(api.journeyReviews.approve, { params: { id }, body })).toMatchObject({ status: 403 });
    expect(await officer.refused(api.journeyReviews.approve, { params: { id }, body: { hash: 'sha256:other' } })).toMatchObject({
      status: 409,
      message: { id: 'engine.review.changed' },
    });
    expect((await manager.call(api.journeys.list, { query: { status: 'review' } })).items.map(({ name }) => name)).toEqual(['Reviewed']);

    // Tidying up takes nothing back; a word does.
    await save(marketer, params, shifted(made.document, 40), 1);
    expect(await officer.call(api.journeyReviews.approve, { params: { id }, body })).toMatchObject({
      current: { state: 'approved', stale: false, decided: { note: 'Fine' } },
      can: ['withdraw'],
    });
    await save(marketer, params, { ...made.document, description: 'Other words' }, 2);
    expect((await read(params)).journey.review).toMatchObject({ state: 'approved', stale: true });
    expect((await manager.call(api.journeys.publishPreview, { params })).approval).toEqual({ required: false, given: null });

    // A new question is another one: the old answer says nothing about it.
    const second = await ask(marketer, params, 3);
    expect(second.history.map(({ cycle, state }) => [cycle, state])).toEqual([
      [2, 'asked'],
      [1, 'withdrawn'],
    ]);
    expect(await officer.refused(api.journeyReviews.approve, { params: { id }, body })).toMatchObject({ status: 422 });
    const { review, base } = await officer.call(api.journeyReviews.read, { params: { id: currentOf(second).id } });
    expect([review.cycle, base]).toEqual([2, null]);
    const agreed = { params: { id: review.id }, body: { hash: review.hash } };
    await officer.call(api.journeyReviews.approve, agreed);
    const { version } = await manager.call(api.journeys.publish, { params, body: { revision: 3, inFlight: 'stay', note: 'Softer' } });
    expect(version).toMatchObject({ approval: { by: { name: 'Dana Kim' } }, note: 'Softer', authors: [{ name: 'Luca Prado' }] });
    expect(await standing(officer, params)).toMatchObject({ current: null, history: [{ versionNumber: 1, state: 'approved' }, {}] });
    expect((await read(params)).journey.review).toBeNull();
  });

  it('is sent back, taken back, and never given by whoever drew a part', async () => {
    const made = await drawn('Sent back');
    const params = { id: made.journey.id };
    await save(manager, params, { ...made.document, description: 'A part of mine' }, 1);
    const { id, hash } = currentOf(await ask(marketer, params, 2));
    expect(await manager.refused(api.journeyReviews.approve, { params: { id }, body: { hash } })).toMatchObject({
      status: 403,
      message: { id: 'engine.review.ownWork' },
    });
    expect(await officer.refused(api.journeyReviews.askChanges, { params: { id }, body: { hash, note: ' ' } })).toMatchObject({
      status: 400,
    });
    const sent = await officer.call(api.journeyReviews.askChanges, { params: { id }, body: { hash, note: 'Name the firm' } });
    expect(sent.current).toMatchObject({ state: 'changes', decided: { note: 'Name the firm' } });
    expect((await standing(marketer, params)).can).toEqual(['ask', 'withdraw']);
    expect((await marketer.call(api.journeyReviews.withdraw, { params: { id } })).current).toBeNull();
    expect(await marketer.refused(api.journeyReviews.withdraw, { params: { id } })).toMatchObject({ status: 422 });
  });

  it('is asked for by the workspace when an administrator says so', async () => {
    const made = await drawn('By two');
    const params = { id: made.journey.id };
    const publish = { params, body: { revision: 1, inFlight: 'stay' } } as const;
    const rule = (publishingNeedsApproval: boolean) => admin.call(api.workspaces.set, { body: { publishingNeedsApproval } });
    expect(await rule(true)).toEqual({ publishingNeedsApproval: true });
    expect(await manager.refused(api.journeys.publish, publish)).toMatchObject({ status: 422, message: { id: 'engine.review.needed' } });
    const { id, hash } = currentOf(await ask(marketer, params, 1));
    await officer.call(api.journeyReviews.approve, { params: { id }, body: { hash } });
    await officer.call(api.journeyReviews.withdraw, { params: { id } });
    expect(await manager.refused(api.journeys.publish, publish)).toMatchObject({ status: 422 });
    const again = currentOf(await ask(marketer, params, 1));
    await officer.call(api.journeyReviews.approve, { params: { id: again.id }, body: { hash: again.hash } });
    expect((await manager.call(api.journeys.publishPreview, { params })).approval).toMatchObject({
      required: true,
      given: { by: { name: 'Dana Kim' } },
    });
    expect((await manager.call(api.journeys.publish, publish)).version.number).toBe(1);
    await rule(false);
  });
});

it('an approval is of the journeys that are called too', async () => {
  const inner = await drawn('Called');
  const called = { id: inner.journey.id };
  await manager.call(api.journeys.publish, { params: called, body: { revision: 1, inFlight: 'stay' } });
  const made = await drawn('Calls');
  const params = { id: made.journey.id };
  const { enter, ...others } = made.document['steps'] as Record<string, object>;
  const call = {
    kind: 'call',
    name: 'The other one',
    config: { journey: called.id, version: 'live', outcomes: [] },
    next: { otherwise: 'leave' },
    at: { x: 0, y: 80 },
  };
  const document = { ...made.document, steps: { ...others, enter: { ...enter, next: { next: 'call' } }, call } };
  expect((await save(marketer, params, document, 1)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { id, hash } = currentOf(await ask(marketer, params, 2));
  await officer.call(api.journeyReviews.approve, { params: { id }, body: { hash } });
  expect((await standing(officer, params)).current?.stale).toBe(false);
  await save(marketer, called, { ...inner.document, description: 'Another' }, 1);
  await manager.call(api.journeys.publish, { params: called, body: { revision: 2, inFlight: 'stay' } });
  expect((await standing(officer, params)).current).toMatchObject({ state: 'approved', stale: true });
  expect((await manager.call(api.journeys.publish, { params, body: { revision: 2, inFlight: 'stay' } })).version.approval).toBeNull();
  // The same drawing is worth a second look when what it calls has changed since.
  expect((await standing(marketer, params)).can).toEqual([]);
  await save(marketer, called, { ...inner.document, description: 'A third' }, 2);
  await manager.call(api.journeys.publish, { params: called, body: { revision: 3, inFlight: 'stay' } });
  expect((await standing(marketer, params)).can).toEqual(['ask']);
});

describe('versions', () => {
  it('are labelled, and restored into the draft by whoever saw the latest one', async () => {
    const made = await drawn('Kept');
    const params = { id: made.journey.id };
    await manager.call(api.journeys.publish, { params, body: { revision: 1, inFlight: 'stay', name: 'First' } });
    const later = { ...made.document, description: 'Later' };
    await save(marketer, params, later, 1);
    const number = { ...params, number: 1 };
    expect(await marketer.refused(api.journeyVersions.restore, { params: number, body: { revision: 1 } })).toMatchObject({
      status: 409,
      details: { revision: 2, savedBy: { name: 'Luca Prado' } },
    });
    const restored = await marketer.call(api.journeyVersions.restore, { params: number, body: { revision: 2 } });
    expect(restored).toMatchObject({ revision: 3, document: made.document, replaced: { description: 'Later' }, findings: [] });
    expect((await read(params)).journey.draft).toBeNull();
    // What was taken back is nobody's change any more.
    await save(manager, params, { ...made.document, description: 'Mine alone' }, 3);
    expect((await read(params)).journey.draft?.authors.map(({ name }) => name)).toEqual(['Marisol Vega']);
    expect((await manager.call(api.journeyVersions.rename, { params: number, body: { name: 'The first' } })).name).toBe('The first');
    expect((await manager.call(api.journeyVersions.rename, { params: number, body: { name: null } })).name).toBeNull();
    const { items } = await manager.call(api.journeyVersions.list, { params });
    expect(items).toMatchObject([
      { number: 1, name: null, publishedBy: 'Marisol Vega', authors: [{ name: 'Luca Prado' }], approval: null },
    ]);
    const trail = await officer.call(api.evidence.trail, { query: { limit: 200 } });
    const actions = new Set(trail.items.map(({ action }) => action));
    for (const action of ['journey.restored', 'journey.versionNamed', 'journey.reviewApproved', 'workspace.set'])
      expect(actions).toContain(action);
  });

  it('two writes on one revision, of any kind: one is kept, the other hears what stands now', async () => {
    const made = await drawn('Raced');
    const params = { id: made.journey.id };
    await manager.call(api.journeys.publish, { params, body: { revision: 1, inFlight: 'stay' } });
    const document = { ...made.document, description: 'Mine' };
    await save(marketer, params, document, 1);
    const outcomes = await Promise.allSettled([
      save(marketer, params, { ...document, description: 'One' }, 2),
      manager.call(api.journeyVersions.restore, { params: { ...params, number: 1 }, body: { revision: 2 } }),
      save(manager, params, { ...document, description: 'Two' }, 2),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stale = await manager.refused(api.journeys.publish, { params, body: { revision: 2, inFlight: 'stay' } });
    expect(draftConflictSchema.parse(stale.details).revision).toBe(3);
  });
});

describe('comments', () => {
  it('stand on a step from one version to the next, and say when it is gone', async () => {
    const made = await drawn('Talked about');
    const params = { id: made.journey.id };
    const agent = await product.as('agent');
    expect(await agent.refused(api.journeyComments.begin, { params, body: { step: 'nowhere', text: 'Hm' } })).toMatchObject({
      status: 422,
    });
    const thread = await agent.call(api.journeyComments.begin, { params, body: { step: 'leave', text: 'Too early?' } });
    expect(thread).toMatchObject({ stepName: 'Leaves', removed: false, resolved: null, comments: [{ text: 'Too early?' }] });
    await officer.call(api.journeyComments.begin, { params, body: { step: null, text: 'On the whole good' } });
    const of = { params: { id: thread.id } };
    const replies = ['a', 'b', 'c'].map((text) => manager.call(api.journeyComments.reply, { ...of, body: { text } }));
    await Promise.all(replies);
    expect((await manager.call(api.journeyComments.resolve, of)).resolved?.by.name).toBe('Marisol Vega');
    expect((await read(params)).journey.openComments).toBe(1);
    expect((await manager.call(api.journeyComments.reopen, of)).resolved).toBeNull();
    await manager.call(api.journeyComments.resolve, of);
    expect((await agent.call(api.journeyComments.reply, { ...of, body: { text: 'Once more' } })).resolved).toBeNull();

    const { leave, ...others } = made.document['steps'] as Record<string, { name: string }>;
    const without = {
      ...made.document,
      steps: { ...others, out: { ...leave, name: 'Out' }, enter: { ...others['enter'], next: { next: 'out' } } },
    };
    await save(marketer, params, without, 1);
    const { items } = await officer.call(api.journeyComments.list, { params });
    expect(items.map(({ step, stepName, removed, comments }) => [step, stepName, removed, comments.length])).toEqual([
      ['leave', 'Leaves', true, 5],
      [null, null, false, 1],
    ]);
    expect(new Set(items[0]?.comments.map(({ text }) => text))).toEqual(new Set(['Too early?', 'a', 'b', 'c', 'Once more']));
    expect(await officer.refused(api.journeyComments.list, { params: { id: 'jny_none' } })).toMatchObject({ status: 404 });
  });

  it('are edited by their author, and removed by their author or by who answers for data, without a word left', async () => {
    const made = await drawn('Mended');
    const params = { id: made.journey.id };
    const agent = await product.as('agent');
    const begun = await agent.call(api.journeyComments.begin, { params, body: { step: null, text: 'Ask Marta Rios, 555-0117' } });
    const of = { params: { id: begun.comments[0]?.id ?? '' } };
    const say = (text: string) => ({ ...of, body: { text } });
    expect(await manager.refused(api.journeyComments.edit, say('Mine'))).toMatchObject({ message: { id: 'engine.comment.notOwn' } });
    expect((await agent.call(api.journeyComments.edit, say('Ask Marta, 555-0117'))).comments).toMatchObject([
      { text: 'Ask Marta, 555-0117', edited: expect.any(Number), removed: null },
    ]);
    await manager.call(api.journeyComments.reply, { params: { id: begun.id }, body: { text: 'Her data must not stand here' } });
    expect(await manager.refused(api.journeyComments.remove, of)).toMatchObject({ message: { id: 'engine.comment.notOwnToRemove' } });
    const redacted = await officer.call(api.journeyComments.remove, of);
    expect(redacted).toMatchObject({ resolved: null, comments: [{ text: '', author: begun.comments[0]?.author }, { removed: null }] });
    expect(redacted.comments[0]?.removed?.by).toEqual({ id: expect.any(String), name: 'Dana Kim' });
    expect(await agent.refused(api.journeyComments.edit, say('Back'))).toMatchObject({ message: { id: 'engine.comment.removed' } });
    expect(await officer.call(api.journeyComments.remove, of)).toEqual(redacted);
    const reply = { params: { id: redacted.comments[1]?.id ?? '' } };
    expect((await manager.call(api.journeyComments.remove, reply)).resolved?.by.name).toBe('Marisol Vega');
    expect(await agent.refused(api.journeyComments.remove, { params: { id: 'cmt_none' } })).toMatchObject({ status: 404 });
    const trail = JSON.stringify(await officer.call(api.evidence.trail, { query: { group: 'journeys', limit: 100 } }));
    expect(trail).toContain('journey.commentRemoved');
    expect(trail).not.toContain('555-0117');
  });
});

describe('presence', () => {
  it('tells who else has it open, where, and what they have saved meanwhile', async () => {
    const made = await drawn('Together');
    const params = { id: made.journey.id };
    const beat = (by: Client, tab: string, step: string | null) => by.call(api.journeyPresence.beat, { params, body: { tab, step } });
    expect(await beat(marketer, 'a', 'enter')).toMatchObject({ people: [], draft: { revision: 1 }, review: null, openComments: 0 });
    await save(marketer, params, { ...made.document, description: 'New' }, 1);
    expect(await beat(officer, 'b', null)).toMatchObject({
      people: [{ name: 'Luca Prado', step: 'enter', draws: true, me: false }],
      draft: { revision: 2, savedBy: { name: 'Luca Prado' } },
    });
    expect((await beat(marketer, 'c', null)).people.map(({ draws, me }) => [draws, me])).toEqual([
      [false, false],
      [true, true],
    ]);
    const closed = { params, body: { tab: 'a' } };
    expect(await marketer.call(api.journeyPresence.leave, closed)).toEqual({ left: true });
    expect(await marketer.call(api.journeyPresence.leave, closed)).toEqual({ left: false });
    expect(await marketer.refused(api.journeyPresence.beat, { params: { id: 'jny_none' }, body: { tab: 'a', step: null } })).toMatchObject({
      status: 404,
    });
  });
});
