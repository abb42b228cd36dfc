/**
 * Where everything is kept: the tables, the ports that read them, and the one way to write: a batch of changes as data.
 */
export { StoreError, type StoreFailure } from './errors.ts';
export type { OpenOptions } from './sqlite/connection.ts';
export { openStore, type SqliteStore } from './sqlite/open-store.ts';
export type { AccountFilter, AccountsRepository, AccountWithDebtor, Party } from './ports/accounts-repository.ts';
export type * from './ports/back-tests-repository.ts';
export type { CommentsRepository } from './ports/comments-repository.ts';
export type { EnrolmentFilter, EnrolmentsRepository, OutcomeCount, StepCount } from './ports/enrolments-repository.ts';
export type * from './ports/evidence-repository.ts';
export type * from './ports/flows-repository.ts';
export type { ImportsRepository } from './ports/imports-repository.ts';
export type { IntakeRepository, Known } from './ports/intake-repository.ts';
export type { JourneysRepository } from './ports/journeys-repository.ts';
export type { ContactSnapshot, LedgerRepository } from './ports/ledger-repository.ts';
export type * from './ports/overviews-repository.ts';
export type { Page, PageRequest } from './ports/page.ts';
export type { PackVersionHead, PacksRepository, StartedPack } from './ports/packs-repository.ts';
export type { PeopleRepository } from './ports/people-repository.ts';
export type { ReviewHead, ReviewsRepository } from './ports/reviews-repository.ts';
export type { TaskFilter, TasksRepository } from './ports/tasks-repository.ts';
export type { WorkspacePerson, WorkspacesRepository } from './ports/workspaces-repository.ts';
export type { CreditorType } from './schema/accounts.ts';
export type { Colleague, DraftAuthor, VersionApproval } from './schema/journeys.ts';
export type { ContactOutcome } from './schema/ledger.ts';
export type { PackPerson, PackVersionStart, PackVersionState } from './schema/pack-versions.ts';
export { searchable, type CustomFields } from './schema/people.ts';
export {
  asksFor,
  inForce,
  type ConsentDetails,
  type HoldEvidence,
  type PreferenceDetails,
  type PreferenceType,
} from './schema/standing.ts';
export type { ReviewedContact, TaskOutcome } from './schema/tasks.ts';
export type { WorkspaceSettings } from './schema/workspace-settings.ts';
export type { SystemRole } from './schema/access-tokens.ts';
export type { Role } from './schema/workspaces.ts';
export type { Store } from './store.ts';
export { signInTables } from './schema/sign-in-tables.ts';
export { tables } from './tables.ts';
export type * from './tables.ts';
export { storeTexts } from './texts.ts';
export type { CommitResult, Committed, Conflict, Notified, Write } from './writes.ts';
