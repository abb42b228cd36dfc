import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, draftConflictSchema, type AnswerOf, type WireDocument } from '@makegood/contract';
import { DEFAULT_OFF_RAMPS, parseDocument } from '@makegood/journey';
import { fillTemplate, JOURNEY_TEMPLATE_IDS, type GalleryAnswers } from '@makegood/journey/gallery';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
let marketer: Client;
beforeAll(async () => {
  product = await runProduct();
  [manager, marketer] = [await product.as('manager'), await product.as('marketer')];
}, 60_000);
afterAll(() => product.stop(), 30_000);

const example = (name: string): WireDocument =>
  JSON.parse(readFileSync(new URL(`../../../examples/journeys/${name}.json`, import.meta.url), 'utf8')) as WireDocument;
const DAY = 86_400_000;

async function step(milliseconds: number): Promise<AnswerOf<typeof api.sandbox.step>> {
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds } });
  for (;;) {
    const { step: state } = await manager.call(api.sandbox.stepState);
    if (state && state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Two steps and a wait, for everybody whose balance is above a sum. */
const drawing = (name: string, more: WireDocument = {}): WireDocument => ({
  schemaVersion: 1,
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
      next: { next: 'wait' },
      at: { x: 0, y: 0 },
    },
    wait: {
      kind: 'wait',
      name: 'Three days',
      config: { until: { type: 'duration', duration: { amount: 3, unit: 'days' } } },
      next: { next: 'work' },
      at: { x: 0, y: 100 },
    },
    work: {
      kind: 'task',
      name: 'Call them',
      config: {
        queue: 'Calls',
        title: 'Call about a large balance',
        instructions: 'Ask what would help.',
        priority: 'high',
        dueIn: { amount: 1, unit: 'days' },
        outcomes: [
          { id: 'reached', name: 'Reached' },
          { id: 'not', name: 'Not reached' },
        ],
        overdue: 'stay',
      },
      next: { reached: 'out', not: 'out' },
      at: { x: 0, y: 200 },
    },
    out: { kind: 'exit', name: 'Out', config: { outcome: 'escalated' }, next: {}, at: { x: 0, y: 300 } },
    ...(more as { [step: string]: object }),
  },
  templates: [],
  offRamps: [...DEFAULT_OFF_RAMPS],
});

describe('drawing', () => {
  it('a blank journey speaks the language of who made it, is saved, and tells of a save that came in between', async () => {
    const created = await marketer.call(api.journeys.create, { body: { name: 'Mine' } });
    expect(created).toMatchObject({
      revision: 1,
      journey: { name: 'Mine', status: 'draft', live: null, draft: { authors: [{ name: 'Luca Prado' }] } },
    });
    const { id } = created.journey;
    const document = { ...created.document, name: 'Ours' };
    const saved = await marketer.call(api.journeys.saveDraft, { params: { id }, body: { document, baseRevision: 1 } });
    expect(saved.revision).toBe(2);
    expect((await manager.call(api.journeys.read, { params: { id } })).journey.name).toBe('Ours');

    const stale = await manager.refused(api.journeys.saveDraft, { params: { id }, body: { document: created.document, baseRevision: 1 } });
    expect(stale).toMatchObject({ status: 409, code: 'conflict', message: { values: { name: 'Luca Prado' } } });
    expect(draftConflictSchema.parse(stale.details)).toMatchObject({
      revision: 2,
      savedAt: saved.savedAt,
      savedBy: { name: 'Luca Prado' },
      document: { name: 'Ours' },
    });
    // Who lost the answer asks once more and is told that it is saved; nobody has changed anything by it.
    const again = await manager.call(api.journeys.saveDraft, { params: { id }, body: { document, baseRevision: 1 } });
    expect(again).toEqual(saved);

    await manager.call(api.journeys.saveDraft, { params: { id }, body: { document: { ...document, name: 'Both’s' }, baseRevision: 2 } });
    const { journey } = await manager.call(api.journeys.read, { params: { id } });
    expect(journey.draft?.authors.map((author) => author.name)).toEqual(['Luca Prado', 'Marisol Vega']);
  });

  it('two saves of one revision at once: one is kept, the other is told', async () => {
    const { journey, document } = await marketer.call(api.journeys.create, { body: { name: 'Race' } });
    const save = (name: string) =>
      manager.raw(`/api/v1/journeys/${journey.id}/draft`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ document: { ...document, name }, baseRevision: 1 }),
      });
    const statuses = (await Promise.all([save('A'), save('B'), save('C')])).map((response) => response.status).sort();
    expect(statuses).toEqual([200, 409, 409]);
  });

  it('begins from a template of the gallery or from a document, and refuses one that cannot be read', async () => {
    const { items, countries } = await manager.call(api.journeyGallery.list);
    expect(items.map((template) => template.id)).toEqual([...JOURNEY_TEMPLATE_IDS]);
    expect(countries).toContain('MX');
    const answers: GalleryAnswers = { country: 'MX', channels: ['whatsapp', 'email'], tone: 'soft' };
    for (const id of JOURNEY_TEMPLATE_IDS) {
      const made = await manager.call(api.journeys.create, {
        body: { name: 'From it', from: { type: 'template', template: id, answers } },
      });
      expect(made.journey).toMatchObject({ name: 'From it', findings: { errors: 0, warnings: 0 } });
      const document = parseDocument(made.document);
      expect(document).toEqual({
        ok: true,
        value: { ...fillTemplate(id, answers, 'en', made.journey.id), name: 'From it' },
      });
    }
    const begin = (template: string, change: object) =>
      manager.refused(api.journeys.create, {
        body: { name: 'X', from: { type: 'template', template, answers: { ...answers, ...change } } },
      });
    expect(await begin('none', {})).toMatchObject({ status: 404 });
    expect(await begin('early', { country: 'CN' })).toMatchObject({ status: 422, message: { id: 'engine.journey.noTextsForCountry' } });
    const mexico = await manager.call(api.journeyGallery.country, { params: { country: 'MX' } });
    expect(mexico.packs.map(({ id }) => id)).toEqual(expect.arrayContaining(['mx', 'firm']));
    expect(mexico.rules.find(({ id }) => id === 'mx.condusef.identification')).toMatchObject({
      kind: 'disclosure',
      channels: ['email', 'sms', 'whatsapp', 'voice'],
    });
    expect(await manager.refused(api.journeyGallery.country, { params: { country: 'CN' } })).toMatchObject({ status: 404 });
    const broken = { ...example('broken-promise'), schemaVersion: 99 };
    expect(await manager.refused(api.journeys.create, { body: { name: 'X', from: { type: 'document', document: broken } } })).toMatchObject(
      {
        status: 422,
        message: { id: 'journey.document.newer' },
      },
    );
    expect(
      await manager.refused(api.journeys.create, { body: { name: 'X', from: { type: 'document', document: { steps: 7 } } } }),
    ).toMatchObject({ status: 422 });
  });

  it('a broken drawing is kept, checked, and refused by the same findings', async () => {
    const document = drawing('Broken', {
      lost: { kind: 'exit', name: 'Nobody comes here', config: { outcome: 'other' }, next: {}, at: { x: 300, y: 0 } },
    });
    const { journey } = await manager.call(api.journeys.create, { body: { name: 'Broken', from: { type: 'document', document } } });
    const withoutExit = structuredClone(document) as { steps: Record<string, { next: Record<string, string> }> };
    delete withoutExit.steps['wait']?.next['next'];
    const saved = await manager.call(api.journeys.saveDraft, {
      params: { id: journey.id },
      body: { document: withoutExit, baseRevision: 1 },
    });
    const errors = saved.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.id);
    expect(errors.length).toBeGreaterThan(0);
    const checked = await manager.call(api.journeys.check, { params: { id: journey.id }, body: {} });
    expect(checked.findings).toEqual(saved.findings);
    const preview = await manager.call(api.journeys.publishPreview, { params: { id: journey.id } });
    expect(preview.findings).toEqual(saved.findings);
    const refused = await manager.refused(api.journeys.publish, { params: { id: journey.id }, body: { revision: 2, inFlight: 'stay' } });
    expect(refused).toMatchObject({ status: 422, code: 'refused', details: { findings: saved.findings } });

    // A wire that the canvas lets nobody draw is found here by the same rule.
    const back = structuredClone(document) as { steps: Record<string, { next: Record<string, string> }> };
    Object.assign(back.steps['wait']?.next ?? {}, { next: 'enter' });
    const sent = { params: { id: journey.id }, body: { document: back, baseRevision: 2 } };
    expect((await manager.call(api.journeys.saveDraft, sent)).findings).toContainEqual(
      expect.objectContaining({ id: 'journey.impossible-wire', severity: 'error', step: 'wait', branch: 'next' }),
    );
    expect((await manager.call(api.journeys.read, { params: { id: journey.id } })).versions).toEqual([]);
  });
});

describe('publishing', () => {
  let id: AnswerOf<typeof api.journeys.create>['journey']['id'];

  it('freezes what was drawn; nobody enters a journey that waits for a hand', async () => {
    const made = await manager.call(api.journeys.create, {
      body: { name: 'Large balances', from: { type: 'document', document: drawing('Large balances') } },
    });
    id = made.journey.id;
    const preview = await manager.call(api.journeys.publishPreview, { params: { id } });
    expect(preview).toMatchObject({ versionNumber: 1, revision: 1, entering: { people: 0, accounts: 0 } });
    expect(await manager.refused(api.journeys.publish, { params: { id }, body: { revision: 7, inFlight: 'stay' } })).toMatchObject({
      status: 409,
    });
    const { version } = await manager.call(api.journeys.publish, {
      params: { id },
      body: { revision: 1, inFlight: 'stay', name: 'First' },
    });
    expect(version).toMatchObject({ number: 1, name: 'First', publishedBy: 'Marisol Vega', running: 0 });
    expect(version.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await manager.call(api.journeys.version, { params: { id, number: 1 } })).document).toMatchObject({ name: 'Large balances' });
    expect(await manager.refused(api.journeys.version, { params: { id, number: 9 } })).toMatchObject({ status: 404 });
    expect(await manager.refused(api.journeys.publish, { params: { id }, body: { revision: 1, inFlight: 'stay' } })).toMatchObject({
      status: 422,
      message: { id: 'engine.journey.nothingNew' },
    });
    expect((await manager.call(api.journeys.read, { params: { id } })).journey).toMatchObject({
      status: 'live',
      draft: null,
      live: { versionNumber: 1 },
    });
  });

  it('brings in everybody who matches, once', async () => {
    const preview = await manager.call(api.journeys.enrolPreview, { params: { id } });
    expect(preview.entering.accounts).toBeGreaterThan(5);
    expect(preview.already).toEqual({ people: 0, accounts: 0 });
    const { entered } = await manager.call(api.journeys.enrol, { params: { id } });
    expect(entered).toEqual(preview.entering);
    expect((await manager.call(api.journeys.enrol, { params: { id } })).entered.accounts).toBe(0);
    const { already } = await manager.call(api.journeys.enrolPreview, { params: { id } });
    expect(already).toEqual(entered);
    const overlay = await manager.call(api.journeys.overlay, { params: { id } });
    expect(overlay.steps.find((at) => at.step === 'wait')).toMatchObject({ waiting: entered.accounts, entered: entered.accounts });
    expect(overlay.branches).toContainEqual({ step: 'enter', branch: 'next', count: entered.accounts });
    const listed = await manager.call(api.accounts.list, { query: { journey: id, step: 'wait', limit: 200 } });
    expect(listed.total).toBe(entered.accounts);
    expect(listed.items.every((account) => account.balance.minor > 200_000 && account.nextAt !== null)).toBe(true);
  });

  it('a pause holds people where they are, and each policy goes on', async () => {
    const { held } = await manager.call(api.journeys.pause, { params: { id } });
    expect(held.accounts).toBeGreaterThan(5);
    expect(await manager.refused(api.journeys.pause, { params: { id } })).toMatchObject({ status: 422 });
    await step(4 * DAY);
    const preview = await manager.call(api.journeys.resumePreview, { params: { id } });
    expect(preview).toMatchObject({ held, overdue: held });
    expect((await manager.call(api.tasks.list)).items.filter((task) => task.queue === 'Calls')).toEqual([]);
    const { resumed } = await manager.call(api.journeys.resume, { params: { id }, body: { policy: 'retime' } });
    expect(resumed).toEqual(held);
    expect((await manager.call(api.tasks.list)).items.filter((task) => task.queue === 'Calls')).toEqual([]);
    // Paused and resumed again at the same instant of the clock: neither is taken for the one before.
    await manager.call(api.journeys.pause, { params: { id } });
    await manager.call(api.journeys.resume, { params: { id }, body: { policy: 'now' } });
    expect((await manager.call(api.journeys.read, { params: { id } })).journey.status).toBe('live');
  });

  it('moves people by the ids of their steps, and refuses to move them from a step that is gone', async () => {
    const changed = structuredClone(drawing('Large balances')) as { steps: Record<string, Record<string, unknown>> };
    changed.steps['pause'] = { ...changed.steps['wait'] };
    delete changed.steps['wait'];
    (changed.steps['enter'] ?? {})['next'] = { next: 'pause' };
    const saved = await manager.call(api.journeys.saveDraft, { params: { id }, body: { document: changed, baseRevision: 1 } });
    const preview = await manager.call(api.journeyPublishing.preview, { params: { id }, body: { revision: saved.revision } });
    expect(preview.move).toMatchObject({
      moved: { accounts: 0 },
      unmapped: [{ step: 'wait', name: 'Three days', crowd: preview.inFlight }],
    });
    const refused = await manager.refused(api.journeys.publish, { params: { id }, body: { revision: saved.revision, inFlight: 'move' } });
    expect(refused).toMatchObject({ status: 422, message: { id: 'engine.journey.unmapped' } });

    const longer = structuredClone(drawing('Large balances')) as { steps: { wait: { config: unknown } } };
    longer.steps.wait.config = { until: { type: 'duration', duration: { amount: 10, unit: 'days' } } };
    const again = await manager.call(api.journeys.saveDraft, { params: { id }, body: { document: longer, baseRevision: saved.revision } });
    const { version, moved } = await manager.call(api.journeys.publish, {
      params: { id },
      body: { revision: again.revision, inFlight: 'move' },
    });
    expect(version.number).toBe(2);
    expect(version.running).toBe(moved.accounts);
    expect(moved).toEqual(preview.inFlight);
    const { versions } = await manager.call(api.journeys.read, { params: { id } });
    expect(versions.map(({ number, running }) => [number, running])).toEqual([
      [2, moved.accounts],
      [1, 0],
    ]);
    const [account] = (await manager.call(api.accounts.list, { query: { journey: id, limit: 1 } })).items;
    const timeline = await manager.call(api.accounts.timeline, { params: { id: account?.id ?? '' } });
    expect(timeline.items.find((item) => item.kind === 'moved')).toMatchObject({ fromVersion: 1, versionNumber: 2 });
  });

  it('those under way finish after it is retired, and nobody enters any more', async () => {
    expect((await manager.call(api.journeys.retire, { params: { id }, body: {} })).journey.status).toBe('retired');
    expect(await manager.refused(api.journeys.retire, { params: { id }, body: {} })).toMatchObject({ status: 422 });
    expect(await manager.refused(api.journeys.enrol, { params: { id } })).toMatchObject({ status: 422 });
    await step(11 * DAY);
    expect((await manager.call(api.tasks.list, { query: { queue: 'Calls' } })).total).toBeGreaterThan(5);
  });

  it('lists by name and state', async () => {
    const retired = await manager.call(api.journeys.list, { query: { status: 'retired' } });
    expect(retired.items.map((journey) => journey.name)).toEqual(['Large balances']);
    expect((await manager.call(api.journeys.list, { query: { q: 'MEXICO' } })).items.map((journey) => journey.name)).toEqual([
      'Recordatorio temprano, Colombia y México',
    ]);
    const first = await manager.call(api.journeys.list, { query: { limit: 2 } });
    const second = await manager.call(api.journeys.list, { query: { limit: 2, cursor: first.nextCursor ?? '' } });
    expect(new Set([...first.items, ...second.items].map((journey) => journey.id)).size).toBe(4);
  });
});

describe('the work that journeys hand on', () => {
  it('is taken by one, given back, and finished with an outcome that the journey knows', async () => {
    const [agent, other] = [await product.as('agent'), await product.as('admin')];
    const { items, queues } = await agent.call(api.tasks.list, { query: { queue: 'Calls', limit: 2 } });
    const [task] = items;
    if (!task) throw new Error('There is no task');
    expect(task).toMatchObject({
      title: 'Call about a large balance',
      priority: 'high',
      status: 'open',
      journeyName: 'Large balances',
      stepName: 'Call them',
    });
    expect(queues.find((queue) => queue.name === 'Calls')?.open).toBeGreaterThan(5);
    const params = { id: task.id };
    expect((await agent.call(api.tasks.take, { params })).takenBy?.name).toBe('Sam Ortiz');
    expect((await agent.call(api.tasks.take, { params })).status).toBe('taken');
    expect(await other.refused(api.tasks.take, { params })).toMatchObject({ status: 409, message: { values: { name: 'Sam Ortiz' } } });
    expect(await other.refused(api.tasks.release, { params })).toMatchObject({ status: 409 });
    expect((await agent.call(api.tasks.list, { query: { mine: 'yes' } })).items.map((mine) => mine.id)).toEqual([task.id]);
    expect((await agent.call(api.tasks.release, { params })).takenBy).toBeNull();
    expect(await agent.refused(api.tasks.complete, { params, body: { outcome: 'promised' } })).toMatchObject({ status: 400 });
    const done = await agent.call(api.tasks.complete, { params, body: { outcome: 'reached', note: 'Will pay on Friday.' } });
    expect(done).toMatchObject({ status: 'completed', completed: { outcome: 'reached', by: 'Sam Ortiz', note: 'Will pay on Friday.' } });
    expect(await agent.refused(api.tasks.complete, { params, body: { outcome: 'reached' } })).toMatchObject({ status: 409 });
    expect(await agent.refused(api.tasks.take, { params: { id: 'tsk_none' } })).toMatchObject({ status: 404 });
    const account = await agent.call(api.accounts.read, { params: { id: task.account.id } });
    expect(account.enrolments.find((run) => run.journeyName === 'Large balances')).toMatchObject({ status: 'ended', outcome: 'escalated' });
    const timeline = await agent.call(api.accounts.timeline, { params: { id: task.account.id } });
    const kinds = timeline.items.filter((item) => item.kind === 'task').map((item) => item.change);
    expect(kinds).toEqual(['completed', 'opened']);
  });
});
