import type { Instant, Json } from '@makegood/base';
import type { Command } from './commands.ts';
import type { JourneyEvent } from './events.ts';
import type { Plan } from './plan.ts';
import type { EnrolmentState, Tally } from './state.ts';
import type { TraceEntry } from './trace.ts';

type WithoutKey<T> = T extends Command ? Omit<T, 'key' | 'step'> : never;

/** A command before the core has named it. */
export type Asked = WithoutKey<Command>;

/** What a step's kind may see and say while the core runs it. */
export type StepContext = {
  readonly plan: Plan;
  readonly state: EnrolmentState;
  /** Logical time. */
  readonly at: Instant;
  /** Gives a command and returns its key. */
  command(command: Asked): string;
  note(type: TraceEntry['type'], more?: { key?: string; branch?: string; detail?: Json }): void;
  tally(change: Partial<Tally>): void;
};

/** What the step does next. `stay` waits for the result, the instant, or an event that the kind knows. */
export type Move =
  | { readonly to: 'leave'; readonly branch: string }
  | { readonly to: 'stay'; readonly dueAt: Instant | null; readonly result: string | null; readonly data: Json }
  | { readonly to: 'end'; readonly outcome: string }
  | { readonly to: 'stuck'; readonly reason: string };

/** The event that a waiting step is offered; `due` is time running out, already compared with `dueAt` by the core. */
export type Offer = { readonly type: 'due'; readonly at: Instant } | Exclude<JourneyEvent, { type: 'tick' }>;

export interface StepInterpreter<Step> {
  enter(step: Step, context: StepContext): Move;
  /** Null: the event means nothing to this step, which goes on waiting as it did. */
  resume(step: Step, data: Json, offer: Offer, context: StepContext): Move | null;
  /** The enrolment is taken away from this waiting step: an off-ramp, a cancel, a migration. Gives back what it had asked for. */
  abandon?(step: Step, data: Json, context: StepContext): void;
}

export const leave = (branch: string): Move => ({ to: 'leave', branch });
export const stay = (wait: { dueAt?: Instant | null; result?: string | null; data?: Json }): Move => ({
  to: 'stay',
  dueAt: wait.dueAt ?? null,
  result: wait.result ?? null,
  data: wait.data ?? null,
});
export const stuck = (reason: string): Move => ({ to: 'stuck', reason });
