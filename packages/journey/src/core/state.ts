import type { Instant, Json } from '@makegood/base';
import type { StepKind } from '../kinds/configs.ts';
import type { JourneyEvent } from './events.ts';

/** Where an enrolment stands. Small, serialisable, and without personal data beyond ids. */
export type EnrolmentState = {
  readonly schema: 1;
  readonly enrolment: string;
  readonly account: string;
  readonly person: string;
  /** Content hash of the plan it runs on. */
  readonly plan: string;
  /** The version that it was moved to; absent while it is on the one it began on. */
  readonly version?: number;
  readonly status: 'new' | 'running' | 'paused' | 'stuck' | 'ended';
  /** Logical time: the largest instant seen. */
  readonly at: Instant;
  readonly step: string | null;
  /** The step's kind, so that a migration can tell whether the wait going on means the same in the new plan. */
  readonly kind: StepKind | null;
  /** How many steps were entered; part of every key. */
  readonly visit: number;
  /** Commands given during this visit; part of every key. */
  readonly sequence: number;
  readonly enteredAt: Instant;
  readonly waiting: Waiting | null;
  readonly outcome: string | null;
  readonly stuckReason: string | null;
  readonly pausedAt: Instant | null;
  /** After a resume with `skip`: messages are passed over until the next wait. */
  readonly passMessages: boolean;
  /** Events that came while an effect was outstanding or the enrolment was paused, in the order they came. */
  readonly held: readonly JourneyEvent[];
  /** Keys of the commands that have no answer yet. Absent in a state of before they were kept. */
  readonly asked?: readonly string[];
  /** Ids of the last events but for answers, so that the same event twice counts once. */
  readonly seen: readonly string[];
  readonly tally: Tally;
  readonly traced: number;
};

export type Waiting = {
  /** When the wait runs out; null when only an event or a result can end it. */
  readonly dueAt: Instant | null;
  /** Key of the command whose result is awaited. */
  readonly result: string | null;
  /** What the step's kind needs to go on. */
  readonly data: Json;
};

/** What the journey itself knows of its enrolment; facts `enrolment.*`. */
export type Tally = {
  readonly startedAt: Instant;
  readonly contactsSent: number;
  readonly contactsBlocked: number;
  readonly replies: number;
  readonly lastIntent: string | null;
  readonly payments: number;
  readonly promisesBroken: number;
};

/** How many event ids are remembered. An older duplicate than this is caught by the hosts' own stores. */
export const SEEN_LIMIT = 256;
/** How many events are held; past it the oldest of the least weight (clicks, replies) is dropped with a trace entry. */
export const HELD_LIMIT = 200;

export function newState(of: { enrolment: string; account: string; person: string; plan: string; at: Instant }): EnrolmentState {
  return {
    schema: 1,
    ...of,
    status: 'new',
    step: null,
    kind: null,
    visit: 0,
    sequence: 0,
    enteredAt: of.at,
    waiting: null,
    outcome: null,
    stuckReason: null,
    pausedAt: null,
    passMessages: false,
    held: [],
    asked: [],
    seen: [],
    traced: 0,
    tally: { startedAt: of.at, contactsSent: 0, contactsBlocked: 0, replies: 0, lastIntent: null, payments: 0, promisesBroken: 0 },
  };
}

export const unanswered = ({ asked, waiting }: EnrolmentState): readonly string[] => asked ?? (waiting?.result ? [waiting.result] : []);

/** The instant at which the host owes this enrolment a `tick`; null when it waits for no time. */
export const wakeAt = (state: EnrolmentState): Instant | null => (state.status === 'running' ? (state.waiting?.dueAt ?? null) : null);
