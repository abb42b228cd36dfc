import type { Instant, Json } from '@makegood/base';

/**
 * One line of what happened to an enrolment, readable by a person and equal on every host. `sequence` is dense from 0.
 * `entered` a step; `commanded` an effect; `resulted` its answer; `received` an event that mattered; `waiting` until
 * `dueAt` or an event; `decided` a branch, with what it was decided on; `left` by a branch. `late` and `noted` are events
 * that changed nothing. Duplicates leave no line: some hosts never show them to the core.
 */
export type TraceEntry = {
  readonly sequence: number;
  readonly at: Instant;
  readonly step: string | null;
  readonly visit: number;
  readonly type:
    | 'enrolled'
    | 'entered'
    | 'commanded'
    | 'resulted'
    | 'received'
    | 'waiting'
    | 'decided'
    | 'left'
    | 'offRamp'
    | 'paused'
    | 'resumed'
    | 'late'
    | 'noted'
    | 'skipped'
    | 'stuck'
    | 'migrated'
    | 'ended';
  readonly key?: string;
  readonly branch?: string;
  /** The event's or command's type and what a reader needs of it; never personal data. */
  readonly detail?: Json;
};
