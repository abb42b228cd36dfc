import { DAY, instant, parseInstant, plus, type Instant } from '@makegood/base';
import { compile, DEFAULT_OFF_RAMPS, type JourneyDocument } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { SqliteStore } from '@makegood/store';
import { sampleCurrency, sampleId } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedHost } from '../embedded/embedded-host.ts';
import { enrolAccounts } from '../enrolments/enrol.ts';
import { gateOver, openPortfolio, PACKS, REMINDER } from '../gate/gate.fixture.ts';
import type { Host } from '../host.ts';
import { recordPayment } from '../ingest/record-payment.ts';
import { recordReply } from '../ingest/record-reply.ts';
import { stepClock } from '../sandbox/step-clock.ts';
import { factReader } from './read-facts.ts';
import { secretBox } from './secret-box.ts';
import { storeEffects } from './store-effects.ts';

const ws = sampleId('workspace', 'ws_one');
const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return found;
};
/** Ten at night in New York. */
const NIGHT = at('2026-11-11T03:00:00Z');
const MORNING = at('2026-11-11T13:00:00Z');

const place = { x: 0, y: 0 };
const DOCUMENT: JourneyDocument = {
  schemaVersion: 2,
  name: 'First reminder',
  description: '',
  steps: {
    start: {
      kind: 'trigger',
      name: 'Start',
      config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
      next: { next: 'text' },
      at: place,
    },
    text: {
      kind: 'message',
      name: 'Text',
      config: {
        channels: ['sms', 'email'],
        variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }],
        purpose: 'collection',
        giveUpAfter: { amount: 3, unit: 'days' },
        waitFor: { type: 'replied', within: { amount: 2, unit: 'days' } },
      },
      next: { replied: 'wait', delivered: 'call', failed: 'call', blocked: 'call' },
      at: place,
    },
    wait: {
      kind: 'wait',
      name: 'Wait for the money',
      config: { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: { amount: 5, unit: 'days' } } },
      next: { paid: 'done', timeout: 'call' },
      at: place,
    },
    call: {
      kind: 'task',
      name: 'Call',
      config: {
        queue: 'Calls',
        title: 'Call them',
        instructions: '',
        priority: 'normal',
        dueIn: { amount: 1, unit: 'days' },
        outcomes: [{ id: 'done', name: 'Done' }],
        overdue: 'leave',
      },
      next: { done: 'done', overdue: 'done' },
      at: place,
    },
    done: { kind: 'exit', name: 'Done', config: { outcome: 'exhausted' }, next: {}, at: place },
  },
  templates: [REMINDER],
  offRamps: [...DEFAULT_OFF_RAMPS],
  notes: {},
  phases: {},
};

function planOf(journey = 'jny_one', document: JourneyDocument = DOCUMENT): Plan {
  const compiled = compile(document, { journey, packs: PACKS });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

describe('a journey on the embedded host, through the gate, to the phone and back', () => {
  let store: SqliteStore;
  let close: () => Promise<void>;
  let host: Host;
  let enrolment: string;
  const step = (until: Instant) =>
    stepClock({ store, host, workspace: ws, triggers: { store, readFacts: factReader(store) } }, { type: 'until', at: until });
  const now = async () => (await store.workspaces.get(ws))?.clockAt ?? NIGHT;
  const on = async () => ({ store, workspace: ws, now: await now() });
  const row = () => store.enrolments.get(ws, enrolment);
  const phone = async () => (await store.ledger.messagesOfPerson(ws, 'per_one')).filter((message) => message.arrivedAt !== null);

  beforeEach(async () => {
    ({ store, close } = await openPortfolio());
    const plan = planOf();
    await store.commit([
      { write: 'insert', into: 'plans', row: { hash: plan.hash, plan, createdAt: NIGHT } },
      { write: 'update', in: 'workspaces', key: { id: ws }, set: { clockAt: NIGHT } },
    ]);
    const effects = storeEffects({ store, gate: gateOver(store), secrets: secretBox(new Uint8Array(32)), realNow: () => instant(0) });
    host = embeddedHost({
      store,
      effects,
      now: () => NIGHT,
      onError: (_, error) => {
        throw error;
      },
    });
    const workspace = await store.workspaces.get(ws);
    if (!workspace) throw new Error('workspace');
    const of = { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: plan.hash, at: NIGHT };
    const [entered] = await enrolAccounts(store, of, [{ account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') }]);
    enrolment = entered?.enrolment ?? '';
    await host.settle();
  });
  afterEach(async () => {
    await host.stop();
    await close();
  });

  it('waits for the lawful morning, hears the answer, and ends when the debt is paid', async () => {
    expect(await row()).toMatchObject({ step: 'text', wakeAt: MORNING });
    expect(await phone()).toEqual([]);
    await step(plus(MORNING, 60_000));
    expect(await phone()).toMatchObject([{ channel: 'sms', at: MORNING, direction: 'outbound' }]);
    const reply = { provider: 'phone', eventId: '1', channel: 'sms', from: '+14045550123', text: 'I will look into it' } as const;
    await recordReply(await on(), reply);
    await host.settle();
    expect(await row()).toMatchObject({ step: 'wait', status: 'running' });
    await step(plus(MORNING, DAY));
    await recordPayment(await on(), {
      account: { externalId: 'A-1' },
      externalId: 'T-1',
      amount: { minor: 84_200, currency: sampleCurrency('USD') },
      paidAt: await now(),
      source: 'csv',
    });
    await host.settle();
    expect(await row()).toMatchObject({ status: 'ended', outcome: 'cured', endedAt: plus(MORNING, DAY) });
    const keys = (await store.ledger.attemptsOfPerson(ws, 'per_one', instant(0))).filter((attempt) => attempt.direction === 'outbound');
    expect(keys.map((attempt) => [attempt.status, attempt.step])).toEqual([['accepted', 'text']]);
  });

  it('ends at a STOP, and nothing else is sent', async () => {
    await step(plus(MORNING, 60_000));
    await recordReply(await on(), { provider: 'phone', eventId: '1', channel: 'sms', from: '+14045550123', text: 'STOP' });
    await host.settle();
    expect(await row()).toMatchObject({ status: 'ended', outcome: 'stopped' });
    await step(plus(MORNING, 20 * DAY));
    expect((await phone()).filter((message) => message.direction === 'outbound')).toHaveLength(1);
  });

  it('tries the channel that the person prefers first, unless the journey keeps to its order', async () => {
    await store.commit([
      {
        write: 'insert',
        into: 'preferences',
        row: {
          id: sampleId('preference', 'prf_email'),
          workspaceId: ws,
          personId: sampleId('person', 'per_one'),
          type: 'preferredChannel',
          channel: 'email',
          details: {},
          since: NIGHT,
          source: 'agent',
          evidence: {},
        },
      },
    ]);
    const another = async (plan: Plan) => {
      const workspace = await store.workspaces.get(ws);
      if (!workspace) throw new Error('workspace');
      await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: NIGHT } }]);
      const of = { workspace, journey: sampleId('journey', plan.journey), version: 1, plan: plan.hash, at: NIGHT };
      const whom = { account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') };
      const [entered] = await enrolAccounts(store, of, [whom]);
      await host.settle();
      const asked = (await store.ledger.decisionsOfAccount(ws, 'acc_one')).filter((one) => one.enrolmentId === entered?.enrolment);
      return asked.map(({ channel }) => channel);
    };
    expect(await another(planOf('jny_two'))).toEqual(['email']);
    const { text } = DOCUMENT.steps;
    if (text?.kind !== 'message') throw new Error('text');
    const steps: JourneyDocument['steps'] = { ...DOCUMENT.steps, text: { ...text, config: { ...text.config, order: 'asDrawn' } } };
    expect(await another(planOf('jny_three', { ...DOCUMENT, steps }))).toEqual(['sms']);
  });

  it('takes the next channel when one is closed, and opens the task when nobody answers', async () => {
    await store.commit([
      {
        write: 'insert',
        into: 'holds',
        row: {
          id: sampleId('hold', 'hld_sms'),
          workspaceId: ws,
          personId: sampleId('person', 'per_one'),
          scope: 'channel',
          scopeValue: 'sms',
          status: 'ceased',
          since: NIGHT,
          source: 'agent',
          evidence: {},
        },
      },
    ]);
    await step(plus(MORNING, 3 * DAY));
    expect(await phone()).toMatchObject([{ channel: 'email', at: MORNING }]);
    expect((await store.tasks.ofAccount(ws, 'acc_one')).map((task) => [task.queue, task.status])).toEqual([['Calls', 'withdrawn']]);
    expect(await row()).toMatchObject({ status: 'ended', outcome: 'exhausted' });
  });
});
