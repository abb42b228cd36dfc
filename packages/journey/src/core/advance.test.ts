import { DAY, HOUR, instant, type Instant } from '@makegood/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepConfigs, StepKind } from '../kinds/configs.ts';
import {
  advance,
  inOrder,
  newState,
  wakeAt,
  type EffectResult,
  type EnrolmentState,
  type JourneyEvent,
  type Plan,
  type PlanStep,
} from './index.ts';

const T0 = instant(Date.UTC(2026, 10, 23, 12));
const at = (milliseconds: number): Instant => instant(T0 + milliseconds);

type Sketch = { [K in StepKind]: { kind: K; config: StepConfigs[K]; next?: Record<string, string> } }[StepKind];

function planOf(sketch: Record<string, Sketch>, hash = 'sha256:a'): Plan {
  const steps = Object.fromEntries(
    Object.entries(sketch).map(([id, step]) => [id, { id, name: id, ...step, next: step.next ?? {} } satisfies PlanStep]),
  );
  const offRamps: Plan['offRamps'] = [
    { on: 'paidInFull', then: { type: 'exit', outcome: 'cured' } },
    { on: 'disputed', then: { type: 'exit', outcome: 'stopped' } },
  ];
  return { schema: 1, semantics: 1, journey: 'jny_1', name: 'Test', start: 'start', steps, templates: {}, offRamps, packs: [], hash };
}

const start = (next: string): Sketch => ({
  kind: 'trigger',
  config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
  next: { next },
});
const days = (amount: number) => ({ amount, unit: 'days' as const });
const waitDays = (amount: number, next: string): Sketch => ({
  kind: 'wait',
  config: { until: { type: 'duration', duration: days(amount) } },
  next: { next },
});
const exit: Sketch = { kind: 'exit', config: { outcome: 'exhausted' } };
const email = (next: Record<string, string>, more: Partial<StepConfigs['message']> = {}): Sketch => ({
  kind: 'message',
  config: {
    channels: ['email'],
    variants: [{ id: 'a', name: 'A', template: 't', weight: 100 }],
    purpose: 'reminder',
    giveUpAfter: days(7),
    waitFor: { type: 'accepted' },
    ...more,
  },
  next,
});

const contact = (outcome: 'accepted' | 'unknown'): EffectResult =>
  outcome === 'accepted'
    ? { type: 'contact', outcome, attempt: 'att_1', decision: 'dec_1' }
    : { type: 'contact', outcome, decision: 'dec_1' };

/** Feeds events, and answers every command at the logical instant at which it was given. */
function play(plan: Plan, events: readonly JourneyEvent[], answer: (type: string, key: string) => EffectResult, from?: EnrolmentState) {
  let state = from ?? newState({ enrolment: 'enr_1', account: 'acc_1', person: 'per_1', plan: plan.hash, at: T0 });
  const trace: string[] = [];
  const keys: string[] = [];
  const feed = (event: JourneyEvent): void => {
    const next = advance(plan, state, event);
    state = next.state;
    for (const entry of next.trace) trace.push([entry.type, entry.step, entry.branch].filter(Boolean).join(' '));
    for (const command of next.commands) {
      keys.push(command.key);
      feed({ type: 'result', id: `result:${command.key}`, key: command.key, at: state.at, result: answer(command.type, command.key) });
    }
  };
  for (const event of events) feed(event);
  return { state, trace, keys };
}

const enrolled: JourneyEvent = { type: 'enrolled', id: 'e0', at: T0 };
const tick = (milliseconds: number): JourneyEvent => ({ type: 'tick', id: `tick:${milliseconds}`, at: at(milliseconds) });
const accept = () => contact('accepted');

describe('advance', () => {
  const plan = planOf({ start: start('mail'), mail: email({ delivered: 'wait' }), wait: waitDays(3, 'end'), end: exit });

  it('runs to the wait, wakes on time, and ends', () => {
    const { state, trace, keys } = play(plan, [enrolled], accept);
    expect(wakeAt(state)).toBe(at(3 * DAY));
    expect(keys).toEqual(['enr_1:2:0']);
    expect(trace).toEqual([
      'enrolled',
      'entered start',
      'left start next',
      'entered mail',
      'commanded mail',
      'resulted mail',
      'left mail delivered',
      'entered wait',
      'waiting wait',
    ]);
    const later = play(plan, [tick(3 * DAY)], accept, state);
    expect(later.state).toMatchObject({ status: 'ended', outcome: 'exhausted', at: at(3 * DAY) });
  });

  it('a tick before its time changes nothing', () => {
    const { state } = play(plan, [enrolled], accept);
    expect(advance(plan, state, tick(3 * DAY - 1)).state.step).toBe('wait');
  });

  it('the same event twice counts once', () => {
    const hold: JourneyEvent = { type: 'payment', id: 'p1', at: at(HOUR), amount: 100, currency: 'USD', paidInFull: false };
    const once = play(plan, [enrolled, hold], accept).state;
    expect(play(plan, [enrolled, hold, hold], accept).state).toEqual(once);
    expect(once.tally.payments).toBe(1);
  });

  it('a stop outranks everything at its instant, and ends any wait', () => {
    const paid: JourneyEvent = { type: 'payment', id: 'p1', at: at(3 * DAY), amount: 100, currency: 'USD', paidInFull: true };
    const { state, trace } = play(plan, [enrolled, paid], accept);
    expect(state.outcome).toBe('cured');
    expect(trace).not.toContain('left wait next');
  });

  it('a plan of another hash is refused', () => {
    const { state } = play(plan, [enrolled], accept);
    expect(() => advance(planOf({ start: start('end'), end: exit }, 'sha256:b'), state, tick(1))).toThrow(/runs on plan sha256:a/);
  });
});

describe('waiting for events', () => {
  const plan = planOf({
    start: start('wait'),
    wait: {
      kind: 'wait',
      config: { until: { type: 'events', events: [{ id: 'replied', event: 'reply' }], timeout: days(5) } },
      next: { replied: 'end', timeout: 'late' },
    },
    end: exit,
    late: { kind: 'exit', config: { outcome: 'other' } },
  });
  const reply = (milliseconds: number): JourneyEvent => ({ type: 'reply', id: 'r', at: at(milliseconds), channel: 'sms', intent: 'other' });

  it('a reply one millisecond before the timeout is in time, even when it is seen first', () => {
    expect(play(plan, [enrolled, reply(5 * DAY - 1)], accept).state.outcome).toBe('exhausted');
  });
  it('at the same instant the timeout wins, in whatever order the host saw them', () => {
    for (const events of [
      [reply(5 * DAY), tick(5 * DAY)],
      [tick(5 * DAY), reply(5 * DAY)],
    ])
      expect(play(plan, [enrolled, ...inOrder(events)], accept).state.outcome).toBe('other');
    expect(play(plan, [enrolled, reply(5 * DAY)], accept).state.outcome).toBe('other');
  });
  it('a timeout that was committed is never revoked by a late arrival', () => {
    const { state, trace } = play(plan, [enrolled, tick(5 * DAY), reply(4 * DAY)], accept);
    expect(state.outcome).toBe('other');
    expect(trace.at(-1)).toBe('late late');
  });
});

describe('messages', () => {
  it('a deferral waits until every rule agrees, then asks again under a new key', () => {
    const plan = planOf({ start: start('mail'), mail: email({ delivered: 'end' }), end: exit });
    let first = true;
    const answer = (): EffectResult => {
      if (!first) return contact('accepted');
      first = false;
      return { type: 'contact', outcome: 'deferred', until: at(11 * HOUR), rules: ['us.regf.contact-window'], decision: 'd' };
    };
    const deferred = play(plan, [enrolled], answer);
    expect(wakeAt(deferred.state)).toBe(at(11 * HOUR));
    const sent = play(plan, [tick(11 * HOUR)], answer, deferred.state);
    expect([...deferred.keys, ...sent.keys]).toEqual(['enr_1:2:0', 'enr_1:2:1']);
    expect(sent.state.status).toBe('ended');
  });

  it('falls back to the next channel, and gives up when the rules put it off too long', () => {
    const plan = planOf({
      start: start('mail'),
      mail: email({ delivered: 'end', blocked: 'no', failed: 'end' }, { channels: ['sms', 'email'], giveUpAfter: days(1) }),
      end: exit,
      no: { kind: 'exit', config: { outcome: 'stopped' } },
    });
    const deferral: EffectResult = { type: 'contact', outcome: 'deferred', until: at(2 * DAY), rules: [], decision: 'd' };
    expect(play(plan, [enrolled], () => deferral).keys).toHaveLength(2);
    expect(play(plan, [enrolled], () => deferral).state.outcome).toBe('stopped');
    let asked = 0;
    const second = play(plan, [enrolled], () =>
      (asked += 1) === 1 ? { type: 'contact', outcome: 'impossible', reason: 'noAddress' } : contact('accepted'),
    );
    expect(second.state.outcome).toBe('exhausted');
  });

  describe('the channel that a person prefers', () => {
    const three = ['sms', 'email', 'whatsapp'] as const;
    const tries = (config: Partial<StepConfigs['message']>, answers: readonly EffectResult[]) => {
      const steps = {
        start: start('mail'),
        mail: email({ delivered: 'end', failed: 'end' }, { channels: [...three], ...config }),
        end: exit,
      };
      const plan = planOf(steps);
      let state = newState({ enrolment: 'enr_1', account: 'a', person: 'p', plan: plan.hash, at: T0 });
      const tried: unknown[] = [];
      let event: JourneyEvent | undefined = enrolled;
      for (let turn = 0; event !== undefined; turn += 1) {
        const next = advance(plan, state, event);
        state = next.state;
        const [command] = next.commands;
        const result = answers[turn];
        event = undefined;
        if (command?.type !== 'contact') continue;
        tried.push(command.anyOf === undefined ? command.channel : [command.channel, 'of', ...command.anyOf]);
        if (result) event = { type: 'result', id: `result:${command.key}`, key: command.key, at: T0, result };
      }
      return tried;
    };
    const no: EffectResult = { type: 'contact', outcome: 'impossible', reason: 'noAddress' };

    it('comes first, and the others in their order after it; it is asked for once', () => {
      const preferred: EffectResult = { type: 'contact', outcome: 'preferred', channel: 'whatsapp' };
      expect(tries({}, [preferred, no, no, no])).toEqual([['sms', 'of', ...three], 'whatsapp', 'sms', 'email']);
      expect(tries({}, [no, no, no])).toEqual([['sms', 'of', ...three], 'email', 'whatsapp']);
    });

    it('changes nothing where the journey keeps to its own order, or has one channel, or not that one', () => {
      expect(tries({ order: 'asDrawn' }, [no, no, no])).toEqual([...three]);
      expect(tries({ channels: ['sms'] }, [no])).toEqual(['sms']);
      const voice: EffectResult = { type: 'contact', outcome: 'preferred', channel: 'voice' };
      expect(tries({}, [voice, no, no, no])).toEqual([['sms', 'of', ...three], ...three]);
    });
  });

  it('what may have left is never sent again', () => {
    const plan = planOf({ start: start('mail'), mail: email({ delivered: 'end' }, { channels: ['sms', 'email'] }), end: exit });
    expect(play(plan, [enrolled], () => contact('unknown')).keys).toHaveLength(1);
  });

  it('an answer that comes while the send is outstanding is seen afterwards', () => {
    const plan = planOf({
      start: start('mail'),
      mail: email({ delivered: 'late', replied: 'end' }, { waitFor: { type: 'replied', within: days(2) } }),
      end: exit,
      late: { kind: 'exit', config: { outcome: 'other' } },
    });
    const begun = advance(plan, newState({ enrolment: 'enr_1', account: 'a', person: 'p', plan: plan.hash, at: T0 }), enrolled);
    const reply: JourneyEvent = { type: 'reply', id: 'r', at: at(1), channel: 'email', intent: 'other' };
    const held = advance(plan, begun.state, reply);
    expect(held.trace).toEqual([]);
    const key = begun.commands[0]?.key ?? '';
    const done = advance(plan, held.state, { type: 'result', id: `result:${key}`, key, at: at(2), result: contact('accepted') });
    expect(done.state.outcome).toBe('exhausted');
  });
});

describe('pause', () => {
  const plan = planOf({ start: start('wait'), wait: waitDays(3, 'mail'), mail: email({ delivered: 'end' }), end: exit });
  const pause: JourneyEvent = { type: 'pause', id: 'pause', at: at(DAY) };
  const resume = (policy: 'now' | 'retime' | 'skip'): JourneyEvent => ({ type: 'resume', id: 'resume', at: at(8 * DAY), policy });
  const through = (policy: 'now' | 'retime' | 'skip') => play(plan, [enrolled, pause, tick(3 * DAY), resume(policy)], accept);

  it('holds people in place', () => {
    expect(play(plan, [enrolled, pause, tick(3 * DAY)], accept).state).toMatchObject({ status: 'paused', step: 'wait' });
  });
  it('now: what fell due happens at once', () => {
    expect(through('now')).toMatchObject({ keys: ['enr_1:3:0'], state: { status: 'ended', at: at(8 * DAY) } });
  });
  it('re-time: the wait keeps what it had left', () => {
    expect(wakeAt(through('retime').state)).toBe(at(10 * DAY));
  });
  it('skip: the message that was due is passed over', () => {
    expect(through('skip')).toMatchObject({ keys: [], state: { status: 'ended' } });
    expect(through('skip').trace).toContain('skipped mail');
  });
  it('a payment in full leaves during the pause as well', () => {
    const paid: JourneyEvent = { type: 'payment', id: 'p', at: at(2 * DAY), amount: 1, currency: 'USD', paidInFull: true };
    expect(play(plan, [enrolled, pause, paid], accept).state.outcome).toBe('cured');
  });
});

describe('migration', () => {
  const plan = planOf({ start: start('wait'), wait: waitDays(3, 'end'), end: exit });
  const begun = play(plan, [enrolled], accept).state;
  const to = (next: Plan, step: string | null): JourneyEvent => ({ type: 'migrate', id: 'm', at: at(2 * DAY), plan: next.hash, step });

  it('a shortened wait is reckoned from when the person began to wait', () => {
    const shorter = planOf({ start: start('wait'), wait: waitDays(1, 'end'), end: exit }, 'sha256:b');
    expect(advance(shorter, begun, to(shorter, 'wait')).state.status).toBe('ended');
    const longer = planOf({ start: start('wait'), wait: waitDays(10, 'end'), end: exit }, 'sha256:c');
    expect(wakeAt(advance(longer, begun, to(longer, 'wait')).state)).toBe(at(10 * DAY));
  });
  it('who stands at a step that is gone leaves', () => {
    const other = planOf({ start: start('end'), end: exit }, 'sha256:d');
    expect(advance(other, begun, to(other, null)).state).toMatchObject({ status: 'ended', plan: 'sha256:d' });
  });
  it('a map is read where the person stands when it is seen: by its name, by the same step, or not at all', () => {
    const next = planOf({ start: start('rest'), rest: waitDays(9, 'end'), end: exit }, 'sha256:e');
    const by = (moves: Record<string, string | null>, of: Plan = next): JourneyEvent => ({
      type: 'migrate',
      id: 'm',
      at: at(2 * DAY),
      plan: of.hash,
      step: 'start',
      moves,
      outcome: 'cured',
      version: 4,
    });
    expect(advance(next, begun, by({ wait: 'rest' })).state).toMatchObject({
      plan: next.hash,
      step: 'rest',
      version: 4,
      enteredAt: begun.enteredAt,
    });
    expect(advance(next, begun, by({ wait: null })).state).toMatchObject({ status: 'ended', outcome: 'cured', version: 4 });
    const unsaid = advance(next, begun, by({ start: 'rest' }));
    expect(unsaid.state).toMatchObject({ plan: plan.hash, step: 'wait', status: 'running' });
    expect(unsaid.state.version).toBeUndefined();
    expect(unsaid.trace).toMatchObject([{ type: 'late', detail: { type: 'migrate' } }]);
    expect(wakeAt(advance(plan, unsaid.state, { type: 'tick', id: 't', at: at(3 * DAY) }).state)).toBeNull();
    // A version that means the same changes nothing but its number.
    const relabelled = advance(plan, begun, by({ wait: null }, plan));
    expect(relabelled.state).toEqual({ ...begun, at: at(2 * DAY), seen: [...begun.seen, 'm'], version: 4 });
    const same = planOf({ start: start('wait'), wait: waitDays(5, 'end'), end: exit }, 'sha256:f');
    expect(advance(same, begun, by({}, same)).state).toMatchObject({
      plan: same.hash,
      step: 'wait',
    });
  });
});

describe('any events in any order', () => {
  const plan = planOf({
    start: start('mail'),
    mail: email({ delivered: 'again', replied: 'wait' }, { waitFor: { type: 'replied', within: days(2) } }),
    again: waitDays(2, 'mail'),
    wait: {
      kind: 'task',
      config: {
        queue: 'q',
        title: 't',
        instructions: '',
        priority: 'normal',
        dueIn: days(1),
        outcomes: [{ id: 'done', name: 'Done' }],
        overdue: 'leave',
      },
      next: { done: 'end', overdue: 'mail' },
    },
    end: exit,
  });
  const anyEvent = fc.oneof(
    fc.record({ type: fc.constant('reply' as const), channel: fc.constant('sms'), intent: fc.constant('other') }),
    fc.record({ type: fc.constant('payment' as const), amount: fc.constant(1), currency: fc.constant('USD'), paidInFull: fc.boolean() }),
    fc.record({ type: fc.constant('hold' as const), status: fc.constantFrom('disputed', 'vulnerable') }),
    fc.record({ type: fc.constant('tick' as const) }),
    fc.record({ type: fc.constant('pause' as const) }),
    fc.record({ type: fc.constant('resume' as const), policy: fc.constantFrom('now' as const, 'retime' as const, 'skip' as const) }),
    fc.record({ type: fc.constant('task' as const), key: fc.constant('enr_1:3:0'), outcome: fc.constant('done') }),
    fc.record({
      type: fc.constant('result' as const),
      key: fc.constantFrom('enr_1:2:0', 'enr_1:9:9'),
      result: fc.constant(contact('accepted')),
    }),
  );
  const history = fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 40 * DAY })), { maxLength: 40 });

  it('never throw, never go back in time, never use a key twice, and trace densely', () => {
    fc.assert(
      fc.property(history, (events) => {
        let state = newState({ enrolment: 'enr_1', account: 'a', person: 'p', plan: plan.hash, at: T0 });
        const keys: string[] = [];
        let traced = 0;
        const all: JourneyEvent[] = [
          enrolled,
          ...events.map(([event, offset], index): JourneyEvent => ({ ...event, id: `x${index}`, at: at(offset) })),
        ];
        for (const event of all) {
          const before = state.at;
          const next = advance(plan, state, event);
          expect(next.state.at).toBeGreaterThanOrEqual(before);
          for (const entry of next.trace) expect(entry.sequence).toBe(traced++);
          keys.push(...next.commands.map((command) => command.key));
          state = next.state;
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        }
        expect(new Set(keys).size).toBe(keys.length);
        if (state.status === 'ended') expect(wakeAt(state)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
