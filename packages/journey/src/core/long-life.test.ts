import { DAY, instant, plus, type Instant } from '@makegood/base';
import { describe, expect, it } from 'vitest';
import { advance, newState, wakeAt, type EnrolmentState, type JourneyEvent, type Plan, type PlanStep } from './index.ts';

const T0 = instant(Date.UTC(2026, 10, 23, 12));

/** A day's wait and a change of the account, so many times over. */
function chain(pairs: number): Plan {
  const steps: Record<string, PlanStep> = {
    start: {
      id: 'start',
      kind: 'trigger',
      name: 'Start',
      config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
      next: { next: 'wait0' },
    },
    end: { id: 'end', kind: 'exit', name: 'End', config: { outcome: 'exhausted' }, next: {} },
  };
  for (let index = 0; index < pairs; index += 1) {
    const [wait, update] = [`wait${index}`, `update${index}`];
    const duration = { amount: 1, unit: 'days' as const };
    steps[wait] = { id: wait, kind: 'wait', name: wait, config: { until: { type: 'duration', duration } }, next: { next: update } };
    const next = index + 1 < pairs ? `wait${index + 1}` : 'end';
    steps[update] = { id: update, kind: 'update', name: update, config: { changes: [{ type: 'addTag', tag: 'told' }] }, next: { next } };
  }
  const hash = 'sha256:chain';
  return { schema: 1, semantics: 1, journey: 'jny_1', name: 'Chain', start: 'start', steps, templates: {}, offRamps: [], packs: [], hash };
}

const begun = (plan: Plan): EnrolmentState =>
  advance(plan, newState({ enrolment: 'enr_1', account: 'acc_1', person: 'per_1', plan: plan.hash, at: T0 }), {
    type: 'enrolled',
    id: 'enrolled',
    at: T0,
  }).state;

const done = (key: string, at: Instant): JourneyEvent => ({
  type: 'result',
  id: `result:${key}`,
  key,
  at,
  result: { type: 'update', outcome: 'done' },
});

/** The next wait runs out and the change after it is asked for. */
function wake(plan: Plan, state: EnrolmentState): { state: EnrolmentState; key: string } {
  const at = wakeAt(state) ?? state.at;
  const next = advance(plan, state, { type: 'tick', id: `tick:${at}`, at });
  return { state: next.state, key: next.commands[0]?.key ?? '' };
}

describe('a long life', () => {
  it('does not make the state larger', () => {
    const plan = chain(600);
    const sizes: number[] = [];
    let state = begun(plan);
    for (let pair = 0; pair < 600; pair += 1) {
      const woken = wake(plan, state);
      state = advance(plan, woken.state, done(woken.key, woken.state.at)).state;
      sizes.push(JSON.stringify(state).length);
    }
    expect(state).toMatchObject({ status: 'ended', visit: 1_202, asked: [], seen: ['enrolled'] });
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(100);
  });

  it('an answer counts once, however long ago it was given', () => {
    const plan = chain(300);
    const first = wake(plan, begun(plan));
    let state = advance(plan, first.state, done(first.key, first.state.at)).state;
    for (let pair = 1; pair < 299; pair += 1) {
      const woken = wake(plan, state);
      state = advance(plan, woken.state, done(woken.key, woken.state.at)).state;
    }
    expect(advance(plan, state, done(first.key, state.at))).toEqual({ state, commands: [], trace: [] });
  });

  it('an answer that is held in a pause and comes again counts once', () => {
    const plan = chain(2);
    const asked = wake(plan, begun(plan));
    const paused = advance(plan, asked.state, { type: 'pause', id: 'pause', at: asked.state.at }).state;
    const held = advance(plan, paused, done(asked.key, paused.at)).state;
    expect(held.held).toHaveLength(1);
    expect(advance(plan, held, done(asked.key, held.at)).state).toBe(held);
  });

  it('a state of before unanswered commands were kept goes on', () => {
    const plan = chain(2);
    const asked = wake(plan, begun(plan));
    const { asked: _, ...earlier } = asked.state;
    const before: EnrolmentState = { ...earlier, seen: ['enrolled', 'result:enr_1:0:0'] };
    const next = advance(plan, before, done(asked.key, before.at));
    expect(next.state).toMatchObject({ step: 'wait1', asked: [] });
    expect(wakeAt(next.state)).toBe(plus(T0, 2 * DAY));
    const repeated: JourneyEvent = { ...done('enr_1:0:0', before.at), id: 'result:enr_1:0:0' };
    expect(advance(plan, before, repeated).trace).toEqual([]);
  });
});
