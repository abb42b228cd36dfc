import type { AccountId, DecisionId, EnrolmentId, Instant, JourneyId, PersonId } from '@makegood/base';
import type { DecisionRow } from '../tables.ts';

/** How far somebody has read in a table that only grows. `witness` says which row it was, should another have its place by now. */
export type Mark = { readonly row: number; readonly witness: string };

/** How often a step was entered, or left by a branch, on a day (whole days since 1970 in UTC). */
export type PassageDay = {
  readonly journeyId: JourneyId;
  /** On which the enrolment is now. */
  readonly version: number;
  readonly step: string;
  readonly type: 'entered' | 'left';
  readonly branch: string | null;
  readonly day: number;
  readonly count: number;
};

/** How often a rule put off, refused or wanted looked at what a step asked for, on a day. */
export type ObjectionDay = {
  readonly journeyId: JourneyId;
  readonly step: string;
  readonly verdict: Exclude<DecisionRow['verdict'], 'allow'>;
  readonly rule: string;
  readonly day: number;
  readonly count: number;
};

/** What was found between two marks; `done` when there is no more for now. */
export type Reading<Row> = { readonly rows: readonly Row[]; readonly mark: Mark | null; readonly done: boolean };

export type Passage = { readonly step: string; readonly type: 'entered' | 'left'; readonly branch: string | null };

/** To whom something happened in a journey, and when. */
export type FlowPerson = {
  /** Where the row stands: the list goes on below it. */
  readonly row: number;
  readonly at: Instant;
  readonly enrolmentId: EnrolmentId;
  readonly accountId: AccountId;
  readonly reference: string;
  readonly personId: PersonId;
  readonly personName: string;
};
export type FlowDecision = FlowPerson & { readonly decisionId: DecisionId; readonly until: Instant | null };

/** The newest first, below `before` (null: from the newest on), found among at most `scan` rows. */
export type Backwards = {
  readonly journey: string;
  readonly since: Instant | null;
  readonly before: number | null;
  readonly scan: number;
  readonly limit: number;
};
/** `next` is where to look on; null when everything was looked at. */
export type Found<Item> = { readonly items: readonly Item[]; readonly next: number | null };

/**
 * What flowed through journeys. Traces and decisions grow without end, so nothing here reads all of them at once: they
 * are counted forwards in parts, of which each is counted once, and listed backwards in parts.
 */
export interface FlowsRepository {
  /** Over all workspaces, from after `mark` on; null when the row of the mark is gone, and everything has to be counted anew. */
  passagesAfter(mark: Mark | null, scan: number): Promise<Reading<PassageDay> | null>;
  objectionsAfter(mark: Mark | null, scan: number): Promise<Reading<ObjectionDay> | null>;
  passed(workspace: string, passages: readonly Passage[], asked: Backwards): Promise<Found<FlowPerson>>;
  objected(
    workspace: string,
    of: { readonly steps: readonly string[]; readonly verdict: string; readonly rule: string },
    asked: Backwards,
  ): Promise<Found<FlowDecision>>;
}
