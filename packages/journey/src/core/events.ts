import type { Instant } from '@makegood/base';
import type { EffectResult } from './results.ts';

/**
 * What can happen to one enrolment. Every event carries an id (the same event delivered twice is counted once) and the
 * instant at which it happened, stamped once where it entered the house: the core has no other clock.
 */
export type JourneyEvent = { readonly id: string; readonly at: Instant } & (
  | { readonly type: 'enrolled' }
  /** Time has reached `at`: whatever is due by then is due. Hosts send one when the enrolment's `wakeAt` comes. */
  | { readonly type: 'tick' }
  /** An effect answered. `key` is the command's. */
  | { readonly type: 'result'; readonly key: string; readonly result: EffectResult }
  | { readonly type: 'payment'; readonly amount: number; readonly currency: string; readonly paidInFull: boolean }
  | { readonly type: 'reply'; readonly channel: string; readonly intent: string }
  /** A provider's word on a contact that was accepted earlier. `key` is the contact command's. */
  | { readonly type: 'delivery'; readonly key: string; readonly status: 'delivered' | 'failed' }
  | { readonly type: 'clicked'; readonly link: string }
  | { readonly type: 'hold'; readonly status: string }
  | { readonly type: 'promise'; readonly promise: string }
  /** A person finished a task. `key` is the task command's, or the contact's that a person had to review. */
  | { readonly type: 'task'; readonly key: string; readonly outcome: string }
  | { readonly type: 'custom'; readonly name: string }
  | { readonly type: 'pause' }
  | { readonly type: 'resume'; readonly policy: ResumePolicy }
  /** Try a stuck step again, or leave it by a branch. */
  | { readonly type: 'retry' }
  | { readonly type: 'skip'; readonly branch: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | Migration
);

/**
 * Continue under the plan given to this call of `advance`. With `moves` (old step → new step, or null to leave) where it
 * goes is read off the step it stands at when this is seen, not when it was written: a step that `moves` does not name
 * goes on at the step of the same id and kind, and without one the enrolment stays on its plan. `step` is for who stands
 * at none yet. Without `moves` it goes to `step`, wherever it stands. To leave is to end with `outcome`, else as stopped.
 */
export type Migration = {
  readonly type: 'migrate';
  readonly plan: string;
  readonly step: string | null;
  readonly moves?: Readonly<Record<string, string | null>>;
  readonly outcome?: string;
  /** Number of the version that the plan is of. */
  readonly version?: number;
};

export type EventType = JourneyEvent['type'];

/**
 * What a resume does with what fell due during the pause. `now`: it happens at once. `retime`: every wait keeps what it
 * had left when the pause began. `skip`: waits that ran out end, but the messages they led to are passed over.
 */
export type ResumePolicy = 'now' | 'retime' | 'skip';

/** At one instant: a stop outranks money, money outranks words, and time comes last, so a tie never harms a debtor. */
const RANK: Readonly<Record<EventType, number>> = {
  enrolled: 0,
  migrate: 1,
  cancel: 2,
  pause: 3,
  resume: 4,
  retry: 5,
  skip: 5,
  hold: 6,
  payment: 7,
  promise: 8,
  result: 9,
  delivery: 10,
  reply: 11,
  clicked: 12,
  task: 13,
  custom: 14,
  tick: 15,
};

/** The one order in which every host feeds a batch to the core: by instant, then rank, then id. */
export function inOrder(events: readonly JourneyEvent[]): JourneyEvent[] {
  return [...events].sort((a, b) => a.at - b.at || RANK[a.type] - RANK[b.type] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
