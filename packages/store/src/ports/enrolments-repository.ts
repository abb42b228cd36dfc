import type { Instant, WorkspaceId } from '@makegood/base';
import type { CommandRow, Enrolment, EnrolmentEvent, TraceRow } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

export type EnrolmentFilter = {
  readonly journey?: string;
  readonly version?: number;
  readonly status?: Enrolment['status'];
  /** A step of a drawing: who stands at it, or inside the journey that it calls. */
  readonly step?: string;
};
/** How many enrolments of a journey stand where; for the canvas. */
export type StepCount = {
  readonly version: number;
  readonly step: string | null;
  readonly status: Enrolment['status'];
  readonly count: number;
};
export type OutcomeCount = { readonly version: number; readonly outcome: string; readonly count: number };
export interface EnrolmentsRepository {
  get(workspace: string, enrolment: string): Promise<Enrolment | null>;
  /** For hosts, which are given an enrolment's id and nothing else; null when there is no such enrolment. */
  workspaceOf(enrolment: string): Promise<WorkspaceId | null>;
  /** For a host, which is handed ids alone. */
  find(enrolment: string): Promise<Enrolment | null>;
  /** Those of these ids that are in the workspace, in no order. */
  several(workspace: string, enrolments: readonly string[]): Promise<readonly Enrolment[]>;
  /** Newest first. */
  ofAccount(workspace: string, account: string): Promise<readonly Enrolment[]>;
  /** Neither new nor over, of all the person's accounts. */
  runningOfPerson(workspace: string, person: string): Promise<readonly Enrolment[]>;
  runningOfAccount(workspace: string, account: string): Promise<readonly Enrolment[]>;
  /** The newest run of this journey for this account, for re-entry. */
  latest(workspace: string, journey: string, account: string): Promise<Enrolment | null>;
  /** Running ones whose `wakeAt` has come, earliest first. */
  due(workspace: string, until: Instant, limit: number): Promise<readonly Enrolment[]>;
  nextWakeAt(workspace: string): Promise<Instant | null>;
  page(workspace: string, filter: EnrolmentFilter, request: PageRequest): Promise<Page<Enrolment>>;
  countByStep(workspace: string, journey: string): Promise<readonly StepCount[]>;
  countByOutcome(workspace: string, journey: string): Promise<readonly OutcomeCount[]>;

  /** Enrolments with events that the core has not had, longest waiting first. */
  withNews(workspace: string, limit: number): Promise<readonly string[]>;
  /** Events that the core has not had. */
  news(enrolment: string): Promise<readonly EnrolmentEvent[]>;
  /** The same for several enrolments of a workspace at once. */
  newsOfSeveral(workspace: string, enrolments: readonly string[]): Promise<readonly EnrolmentEvent[]>;
  event(enrolment: string, event: string): Promise<EnrolmentEvent | null>;

  command(key: string): Promise<CommandRow | null>;
  /** Commands whose effect has not been answered, oldest first. */
  openCommands(workspace: string, limit: number): Promise<readonly CommandRow[]>;
  openCommandsOf(enrolment: string): Promise<readonly CommandRow[]>;

  /** From this sequence on. */
  trace(enrolment: string, from?: number): Promise<readonly TraceRow[]>;
}
