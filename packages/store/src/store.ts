import type { AccountsRepository } from './ports/accounts-repository.ts';
import type { BackTestsRepository } from './ports/back-tests-repository.ts';
import type { CommentsRepository } from './ports/comments-repository.ts';
import type { EnrolmentsRepository } from './ports/enrolments-repository.ts';
import type { EvidenceRepository } from './ports/evidence-repository.ts';
import type { FlowsRepository } from './ports/flows-repository.ts';
import type { ImportsRepository } from './ports/imports-repository.ts';
import type { IntakeRepository } from './ports/intake-repository.ts';
import type { JourneysRepository } from './ports/journeys-repository.ts';
import type { LedgerRepository } from './ports/ledger-repository.ts';
import type { OverviewsRepository } from './ports/overviews-repository.ts';
import type { PacksRepository } from './ports/packs-repository.ts';
import type { PeopleRepository } from './ports/people-repository.ts';
import type { ReviewsRepository } from './ports/reviews-repository.ts';
import type { TasksRepository } from './ports/tasks-repository.ts';
import type { WorkspacesRepository } from './ports/workspaces-repository.ts';
import type { CommitResult, Write } from './writes.ts';

/**
 * Where everything is kept. Repositories only read; every change is a {@link Write} in a batch, so that there is one way
 * in and what belongs together is written together. Callers must not count on synchronous answers.
 */
export interface Store {
  readonly workspaces: WorkspacesRepository;
  readonly people: PeopleRepository;
  readonly accounts: AccountsRepository;
  readonly ledger: LedgerRepository;
  readonly journeys: JourneysRepository;
  readonly reviews: ReviewsRepository;
  readonly comments: CommentsRepository;
  readonly packs: PacksRepository;
  readonly enrolments: EnrolmentsRepository;
  readonly flows: FlowsRepository;
  readonly tasks: TasksRepository;
  readonly imports: ImportsRepository;
  readonly intake: IntakeRepository;
  readonly overviews: OverviewsRepository;
  readonly evidence: EvidenceRepository;
  readonly backTests: BackTestsRepository;
  /**
   * Applies the batch in its order in one transaction, or nothing of it. A foreseen clash is a result; what stops the
   * database itself (full disk, lock, damage) is thrown as a StoreError, and nothing was written then either.
   */
  commit(batch: readonly Write[]): Promise<CommitResult>;
  /**
   * After an erasure: what was deleted is overwritten in the database already, and the journal beside it is emptied. From
   * then on {@link compact} is owed, which is remembered beyond the end of the process.
   */
  wipe(): Promise<void>;
  /**
   * Writes the database anew when a wipe asked for it, so that nothing of what was erased is left in the unused parts of
   * its pages either. Nobody is answered meanwhile, about a second for every few hundred megabytes: `whenQuiet` does it
   * only if next to nothing was written since it was asked last. Answers whether nothing is owed any more.
   */
  compact(moment: 'whenQuiet' | 'now'): Promise<boolean>;
  /** How many migrations the database has had. */
  readonly schemaVersion: number;
  close(): Promise<void>;
}
