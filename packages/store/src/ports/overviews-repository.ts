import type { AccountId, Currency, EnrolmentId, Instant, JourneyId, LocalDate, PersonId } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { Account, DecisionRow, Enrolment, Import, MessageRow, Person, Task } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

/** People and accounts are counted apart: one person may owe on several accounts. */
export type Crowd = { readonly people: number; readonly accounts: number };

/** A page of a list together with how many there are in all. */
export type Listed<Item> = Page<Item> & { readonly total: number };

export type AccountQuery = {
  /** Part of the person's name, the beginning of either external id, or part of an address. */
  readonly search?: string;
  readonly status?: Account['status'];
  /** Due on or after, and on or before; `withoutDueDate` lets in accounts that have none. */
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
  readonly withoutDueDate?: boolean;
  /** Under way in this journey, and at this step. */
  readonly journey?: string;
  readonly step?: string;
  /** Whether a hold of the person, or of the account, is in force at this instant. */
  readonly held?: { readonly at: Instant; readonly held: boolean };
  readonly sort: 'pastDue' | 'balance' | 'name' | 'next';
};

export type AccountRow = {
  readonly account: Account;
  readonly debtor: Person;
  /** The latest run that has not ended. */
  readonly run: Pick<Enrolment, 'id' | 'journeyId' | 'versionNumber' | 'planHash' | 'step' | 'status'> | null;
  /** The earliest instant at which something is due for the account, over all its runs. */
  readonly nextAt: Instant | null;
};

export type EnrolmentQuery = {
  readonly journey: string;
  readonly statuses?: readonly Enrolment['status'][];
  /** Not of this version. */
  readonly exceptVersion?: number;
  /** Whose wait ran out by this instant, whatever the status. */
  readonly dueBy?: Instant;
  /** For whom some instant is due, whenever. */
  readonly timed?: true;
  /** For whom something came in that has not been looked at yet. */
  readonly holding?: true;
  /** On one of these versions at this step; null is before the first. */
  readonly places?: readonly Place[];
  /** Leaves these enrolments out. */
  readonly without?: readonly string[];
  /** Takes these enrolments in, wherever they stand. */
  readonly also?: readonly string[];
};
export type Place = { readonly version: number; readonly step: string | null };
/** Who runs through a journey, by name. */
export type RunRow = {
  readonly enrolmentId: EnrolmentId;
  readonly version: number;
  readonly step: string | null;
  readonly status: Enrolment['status'];
  /** When something falls due for them by itself; null when they wait for somebody or something. */
  readonly wakeAt: Instant | null;
  /** When they came to the step. */
  readonly since: Instant;
  readonly stuckReason: string | null;
  readonly accountId: AccountId;
  readonly reference: string;
  readonly personId: PersonId;
  readonly personName: string;
};
/** A way out that somebody under way has met already: a hold in force, or a debt that is paid (`paidInFull`). */
export type MetWayOut = { readonly enrolment: EnrolmentId; readonly version: number; readonly step: string | null; readonly on: string };
export type StandingCrowd = Crowd & { readonly version: number; readonly step: string | null };

export type PhoneRow = {
  readonly person: Person;
  readonly messages: number;
  readonly lastAt: Instant | null;
  readonly lastText: string | null;
};

/** After `from`, up to and at `to`, by the workspace's clock. */
export type Span = { readonly from: Instant; readonly to: Instant };
export type SpanSummary = {
  /** Accounts to which anything happened. */
  readonly accounts: number;
  readonly sent: readonly { readonly channel: MessageRow['channel']; readonly count: number }[];
  /** Contacts that were put off or refused, by the rule that bound hardest. */
  readonly objections: readonly { readonly verdict: DecisionRow['verdict']; readonly rule: string | null; readonly count: number }[];
  readonly replies: number;
  readonly paidAccounts: number;
  readonly paid: readonly { readonly currency: Currency; readonly minor: number }[];
  readonly tasks: number;
  readonly overdueTasks: number;
};

export type QueueDepth = { readonly depth: number; readonly oldestAt: Instant | null };
export type EngineLoad = {
  readonly events: QueueDepth;
  readonly timers: QueueDepth;
  readonly outbox: QueueDepth;
  readonly unknown: QueueDepth;
  readonly enrolments: { readonly running: number; readonly paused: number; readonly stuck: number; readonly ended: number };
  readonly lastActivityAt: Instant | null;
};
export type StuckRow = {
  readonly enrolmentId: EnrolmentId;
  readonly accountId: AccountId;
  readonly journeyId: JourneyId;
  readonly planHash: string;
  readonly personName: string;
  readonly step: string | null;
  readonly since: Instant;
  readonly reason: string | null;
};

export type TaskQuery = {
  readonly statuses: readonly Task['status'][];
  readonly queue?: string;
  readonly assignee?: string;
  readonly search?: string;
};
export type TaskRow = {
  readonly task: Task;
  readonly account: Account;
  readonly personName: string;
  readonly journeyId: JourneyId | null;
  readonly planHash: string | null;
  readonly step: string | null;
  readonly assigneeName: string | null;
};

/**
 * Lists and counts for people to look at: each is one question to the database, however many accounts there are. What
 * decides anything is read through the other ports.
 */
export interface OverviewsRepository {
  accounts(workspace: string, query: AccountQuery, request: PageRequest): Promise<Listed<AccountRow>>;
  /** Statuses of the holds in force, by person and by account. */
  holdsOf(
    workspace: string,
    people: readonly PersonId[],
    at: Instant,
  ): Promise<readonly { person: PersonId; account: AccountId | null; status: string }[]>;
  countAccounts(workspace: string): Promise<number>;
  /** Zones where people live, the most people first. */
  zones(workspace: string, limit: number): Promise<readonly { readonly zone: Zone; readonly people: number }[]>;
  enrolled(workspace: string, query: EnrolmentQuery): Promise<Crowd>;
  enrolledByStep(workspace: string, query: EnrolmentQuery): Promise<readonly StandingCrowd[]>;
  /** By journey and status. */
  enrolmentCounts(
    workspace: string,
  ): Promise<
    readonly { readonly journeyId: JourneyId; readonly version: number; readonly status: Enrolment['status']; readonly count: number }[]
  >;
  enrolmentsOf(workspace: string, query: EnrolmentQuery, request: PageRequest): Promise<Page<Enrolment>>;
  /** By name; `total` counts all. */
  runs(workspace: string, query: EnrolmentQuery, request: PageRequest): Promise<Listed<RunRow>>;
  /** Of those under way on these versions, who has met which of these ways out by this instant. */
  waysOutMet(
    workspace: string,
    asked: { readonly journey: string; readonly versions: readonly number[]; readonly on: readonly string[]; readonly at: Instant },
  ): Promise<readonly MetWayOut[]>;
  /** When the journey's pause began: the earliest of those that are paused. */
  pausedSince(workspace: string, journey: string): Promise<Instant | null>;
  phones(workspace: string, search: string | undefined, request: PageRequest): Promise<Listed<PhoneRow>>;
  summary(workspace: string, span: Span): Promise<SpanSummary>;
  load(workspace: string, now: Instant): Promise<EngineLoad>;
  stuck(workspace: string, limit: number): Promise<readonly StuckRow[]>;
  tasks(workspace: string, query: TaskQuery, request: PageRequest): Promise<Listed<TaskRow>>;
  task(workspace: string, task: string): Promise<TaskRow | null>;
  taskQueues(
    workspace: string,
    now: Instant,
  ): Promise<readonly { readonly name: string; readonly open: number; readonly overdue: number }[]>;
  imports(workspace: string, search: string | undefined, request: PageRequest): Promise<Listed<Import>>;
  unfinishedImports(): Promise<readonly Import[]>;
  userName(user: string): Promise<string | null>;
}
