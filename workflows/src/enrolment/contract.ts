import type { Instant } from '@makegood/base';
import {
  inOrder,
  type Command,
  type EffectResult,
  type EnrolmentState,
  type JourneyEvent,
  type Plan,
  type TraceEntry,
} from '@makegood/journey/core';

/**
 * What passes between the enrolment workflow, its activities and its clients. Names are data in histories that run for
 * months: they never change.
 */
export const WORKFLOW_TYPE = 'enrolment';
/** Signal: a batch of events. Accepted without a worker. */
export const EVENTS = 'events';
/** Update: a batch of events (none is fine); answers when all that came before has been processed, effects included. */
export const DELIVER = 'deliver';
/** Query: for people who look at one workflow; nothing in the product depends on it. */
export const STATE = 'state';

/** The most events that one signal or update carries. */
export const BATCH_LIMIT = 500;

export type Clock = 'real' | 'virtual';

export type EnrolmentArguments = {
  readonly schema: 1;
  readonly workspace: string;
  readonly journey: string;
  readonly enrolment: string;
  readonly account: string;
  readonly person: string;
  readonly planHash: string;
  /** When it is small; a large one is loaded by its hash. */
  readonly plan?: CorePlan;
  readonly clock: Clock;
  readonly enteredAt: Instant;
  /** Whether the server knows our search attributes. */
  readonly searchable: boolean;
  /** Continue as new after this many events; absent: when the history has grown. */
  readonly continueAfter?: number;
  /** Events not processed yet. */
  readonly inbox: readonly JourneyEvent[];
  /** Absent in the first run. */
  readonly state?: EnrolmentState;
  readonly revision?: number;
};

export type EnrolmentSummary = {
  /** False: this run ends before it could finish; ask again. */
  readonly settled: boolean;
  readonly status: EnrolmentState['status'];
  readonly step: string | null;
  readonly at: Instant;
  readonly wakeAt: Instant | null;
  /** Why the enrolment cannot go on at all; events are kept, and the next one tries again. */
  readonly problem: PlanProblem | null;
};

export type PlanProblem = 'missingPlan' | 'foreignPlan';

export type EnrolmentEnd = { readonly outcome: string | null; readonly at: Instant };

/** The part of a plan that the core reads. Texts stay out of the history: effects load the whole plan by its hash. */
export type CorePlan = Plan & { readonly templates: Readonly<Record<string, never>> };

export type Checkpoint = {
  readonly revision: number;
  readonly state: EnrolmentState;
  readonly outstanding: readonly Command[];
  readonly trace: readonly TraceEntry[];
};

/** What the store knows of an enrolment whose workflow begins afresh, because the one it had is lost or has ended. */
export type Kept = { readonly revision: number; readonly state: EnrolmentState; readonly outstanding: readonly Command[] };

export type PlanRequest = { readonly workspace: string; readonly planHash: string };

export type RecordRequest = {
  readonly workspace: string;
  readonly enrolment: string;
  readonly checkpoint: Checkpoint;
  /** Nothing was recorded before by this workflow: if the store knows more, that is the truth and nothing is done. */
  readonly fresh: boolean;
};

export type PerformRequest = RecordRequest & { readonly clock: Clock };

/** `at`: when the effect was done, by the clock that the enrolment runs on. */
export type Performed = { readonly key: string; readonly at: Instant; readonly result: EffectResult };

export type PerformAnswer =
  | { readonly kept: Kept }
  | {
      readonly performed: readonly Performed[];
      /** What follows from the results alone is recorded already, as the next revision. */
      readonly foreseen: boolean;
    };

/** What a worker does for the workflow. The workflow imports these as types only. */
export type EnrolmentActivities = {
  /** Local. */
  loadPlan(request: PlanRequest): Promise<CorePlan>;
  /** Local. Checkpoint and trace into the store; what the store knows instead, when it knows more. */
  record(request: RecordRequest): Promise<Kept | null>;
  /** The checkpoint first, then every outstanding command. */
  perform(request: PerformRequest): Promise<PerformAnswer>;
};

/** Types of the failures that activities throw, by which the workflow tells them apart. */
export const MISSING_PLAN = 'MissingPlan';
export const FOREIGN_PLAN = 'ForeignPlan';

/** A plan whose core part has more characters than this is not carried along by every enrolment. */
export const INLINE_PLAN_LIMIT = 32_000;

/** Results as the core is fed them, in its order. */
export const resultEvents = (performed: readonly Performed[]): readonly JourneyEvent[] =>
  inOrder(performed.map(({ key, at, result }) => ({ type: 'result', id: `result:${key}`, at, key, result })));

/** `workspace/journey/enrolment`. Ids only: workflow ids are stored unencrypted. */
export const workflowIdOf = (of: { workspace: string; journey: string; enrolment: string }): string =>
  `${of.workspace}/${of.journey}/${of.enrolment}`;
