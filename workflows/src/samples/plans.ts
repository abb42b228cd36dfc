import { contentHash } from '@makegood/base/hash';
import type { Plan, PlanStep } from '@makegood/journey/core';

type Duration = { amount: number; unit: 'minutes' | 'days' };

const step = <Step extends PlanStep>(given: Omit<Step, 'name'>): Omit<Step, 'name'> & { name: string } => ({ ...given, name: given.id });

const message = (
  id: string,
  next: Record<string, string>,
  waitFor: 'accepted' | 'replied' = 'accepted',
  within: Duration = { amount: 2, unit: 'days' },
) =>
  step<PlanStep<'message'>>({
    id,
    kind: 'message',
    config: {
      channels: ['sms'],
      variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }],
      purpose: 'reminder',
      giveUpAfter: { amount: 5, unit: 'days' },
      waitFor: waitFor === 'accepted' ? { type: 'accepted' } : { type: 'replied', within },
    },
    next,
  });

const pause = (id: string, amount: number, unit: 'minutes' | 'days', next: string) =>
  step<PlanStep<'wait'>>({ id, kind: 'wait', config: { until: { type: 'duration', duration: { amount, unit } } }, next: { next } });

const exit = (id: string, outcome: 'exhausted' | 'promised' | 'stopped') =>
  step<PlanStep<'exit'>>({ id, kind: 'exit', config: { outcome }, next: {} });

/** A plan as publishing makes it, with its true hash. */
export function planOf(name: string, steps: readonly PlanStep[]): Plan {
  const [first] = steps;
  if (!first) throw new Error('A plan has steps');
  const content: Omit<Plan, 'hash'> = {
    schema: 1,
    semantics: 1,
    journey: `jny_${name}`,
    name,
    start: first.id,
    steps: Object.fromEntries(steps.map((each) => [each.id, each])),
    templates: {},
    offRamps: [{ on: 'paidInFull', then: { type: 'exit', outcome: 'cured' } }],
    packs: [],
  };
  return { ...content, hash: contentHash(content) };
}

/** A reminder, three days, a second one that waits two days for a reply, a task for whoever answers. */
export const remindTwice = planOf('remindTwice', [
  step<PlanStep<'trigger'>>({
    id: 'start',
    kind: 'trigger',
    config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
    next: { next: 'first' },
  }),
  message('first', { delivered: 'pause', failed: 'pause', blocked: 'pause' }),
  pause('pause', 3, 'days', 'second'),
  message('second', { delivered: 'end', failed: 'end', blocked: 'end', replied: 'talk' }, 'replied'),
  step<PlanStep<'task'>>({
    id: 'talk',
    kind: 'task',
    config: {
      queue: 'Collectors',
      title: 'Call back',
      instructions: '',
      priority: 'normal',
      dueIn: { amount: 1, unit: 'days' },
      outcomes: [{ id: 'promised', name: 'Promised' }],
      overdue: 'leave',
    },
    next: { promised: 'promised', overdue: 'end' },
  }),
  exit('end', 'exhausted'),
  exit('promised', 'promised'),
]);

/** The same journey on another version: one step more before the second reminder. */
export const remindTwiceLater = planOf('remindTwiceLater', [
  ...Object.values(remindTwice.steps).map((each) => (each.id === 'pause' ? { ...pause('pause', 5, 'days', 'second') } : each)),
]);

/** One message and its end. */
export const remindOnce = planOf('remindOnce', [
  step<PlanStep<'trigger'>>({
    id: 'start',
    kind: 'trigger',
    config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
    next: { next: 'only' },
  }),
  message('only', { delivered: 'end', failed: 'end', blocked: 'end' }),
  exit('end', 'exhausted'),
]);

/** Waits for a real clock, whose shortest wait is a minute: the effect tells a time that is near. */
export const waitForWeekday = planOf('waitForWeekday', [
  step<PlanStep<'trigger'>>({
    id: 'start',
    kind: 'trigger',
    config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
    next: { next: 'wait' },
  }),
  step<PlanStep<'wait'>>({
    id: 'wait',
    kind: 'wait',
    config: { until: { type: 'weekday', weekdays: ['mon'], time: '09:00' } },
    next: { next: 'only' },
  }),
  message('only', { delivered: 'end', failed: 'end', blocked: 'end' }),
  exit('end', 'exhausted'),
]);

/** Milliseconds between the steps of `remindTwiceLive`. */
export const LIVE_PAUSE = 600;

/** Two reminders with real waits between, shorter than any that can be drawn: what measures are made with. */
export const remindTwiceLive = planOf('remindTwiceLive', [
  step<PlanStep<'trigger'>>({
    id: 'start',
    kind: 'trigger',
    config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
    next: { next: 'first' },
  }),
  message('first', { delivered: 'pause', failed: 'pause', blocked: 'pause' }),
  pause('pause', LIVE_PAUSE / 60_000, 'minutes', 'second'),
  message('second', { delivered: 'end', failed: 'end', blocked: 'end', replied: 'promised' }, 'replied', {
    amount: LIVE_PAUSE / 60_000,
    unit: 'minutes',
  }),
  exit('end', 'exhausted'),
  exit('promised', 'promised'),
]);
