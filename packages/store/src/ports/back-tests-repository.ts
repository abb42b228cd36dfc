import type { Instant } from '@makegood/base';
import type { Account, BackTestPersonRow, BackTestRow, DecisionContextRow, Enrolment, Person } from '../tables.ts';
import type { Listed } from './overviews-repository.ts';
import type { Page, PageRequest } from './page.ts';

/** From (inside) to (outside). */
export type Period = { readonly from: Instant; readonly to: Instant };

/**
 * A decision with what it was made on. `packs` and `context` are the JSON as it is stored: whoever reads a million of
 * them decides what is worth parsing.
 */
export type DecidedContact = Pick<
  DecisionContextRow,
  'decisionId' | 'at' | 'personId' | 'accountId' | 'journeyId' | 'channel' | 'verdict' | 'until' | 'reviewed'
> & { readonly packs: string; readonly context: string };

export type BackTestQuery = { readonly packId?: string; readonly packVersionId?: string };
/** Without what can be large. */
export type BackTestHead = Omit<BackTestRow, 'document' | 'result'>;

export type BackTestPeopleQuery = {
  readonly effect?: 'waits' | 'refused' | 'reviewed' | 'allowed' | 'later' | 'sooner' | 'stranded';
};
export type AffectedPerson = { readonly row: BackTestPersonRow; readonly person: Person; readonly account: Account };

/** What a look ahead needs of an enrolment; its state stays where it is. */
export type UnderWay = Pick<Enrolment, 'id' | 'journeyId' | 'planHash' | 'accountId' | 'personId' | 'step'> & { readonly wakeAt: Instant };

export interface BackTestsRepository {
  get(workspace: string, backTest: string): Promise<BackTestRow | null>;
  /** Newest first. */
  list(workspace: string, query: BackTestQuery, request: PageRequest): Promise<Listed<BackTestHead>>;
  /** Waiting or running, of every workspace, oldest first. */
  unfinished(): Promise<readonly BackTestHead[]>;
  /** The most past contacts first. */
  people(backTest: string, query: BackTestPeopleQuery, request: PageRequest): Promise<Listed<AffectedPerson>>;
  /** People and accounts that the past, and what comes next, concern. */
  crowd(backTest: string, part: 'past' | 'next'): Promise<{ readonly people: number; readonly accounts: number }>;

  /** The context of one decision, as it is stored; null for decisions that were made on facts that were not whole. */
  context(workspace: string, decision: string): Promise<DecisionContextRow | null>;
  /** Decided contacts of a period in the order of time, page by page; what is decided meanwhile disturbs no page. */
  contexts(workspace: string, period: Period, request: PageRequest): Promise<Page<DecidedContact>>;
  countContexts(workspace: string, period: Period): Promise<number>;
  /** Decisions of the period, with a context or without. */
  countDecisions(workspace: string, period: Period): Promise<number>;
  /** Enrolments under way that wait for a known instant, the latest first, whatever the journey. */
  underWay(workspace: string, request: PageRequest): Promise<Page<UnderWay>>;
  countUnderWay(workspace: string): Promise<number>;
}
