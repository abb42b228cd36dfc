import type { Store } from '../store.ts';
import { accountsRepository } from './accounts-repository.ts';
import { batches } from './apply-batch.ts';
import { backTestsRepository } from './back-tests-repository.ts';
import { commentsRepository } from './comments-repository.ts';
import { answered, connect, type Connection, type OpenOptions } from './connection.ts';
import { enrolmentsRepository } from './enrolments-repository.ts';
import { evidenceRepository } from './evidence/evidence-repository.ts';
import { flowsRepository } from './flows-repository.ts';
import { importsRepository } from './imports-repository.ts';
import { intakeRepository } from './intake-repository.ts';
import { journeysRepository } from './journeys-repository.ts';
import { ledgerRepository } from './ledger-repository.ts';
import { overviewsRepository } from './overviews/overviews-repository.ts';
import { packsRepository } from './packs-repository.ts';
import { peopleRepository } from './people-repository.ts';
import { reviewsRepository } from './reviews-repository.ts';
import { rewriting } from './rewriting.ts';
import { tasksRepository } from './tasks-repository.ts';
import { workspacesRepository } from './workspaces-repository.ts';

/** The store in a SQLite file. */
export type SqliteStore = Store & {
  readonly file: string;
  /** From now on commits survive a power cut; for the moment in which the first live workspace is made. */
  survivePowerCuts(): void;
  /** For the sign-in library alone, which brings its own queries over the four tables of `signInTables`. */
  readonly signIn: Connection['query'];
};

/** @throws StoreError when the file is of a newer release, damaged, held by another process or cannot be opened. */
export function openStore(options: OpenOptions): SqliteStore {
  const connection = connect(options);
  const apply = batches(connection);
  const rewritten = rewriting(connection);
  return {
    file: connection.file,
    survivePowerCuts: () => void connection.raw.pragma('synchronous = full'),
    signIn: connection.query,
    schemaVersion: connection.schemaVersion,
    workspaces: workspacesRepository(connection),
    people: peopleRepository(connection),
    accounts: accountsRepository(connection),
    ledger: ledgerRepository(connection),
    journeys: journeysRepository(connection),
    reviews: reviewsRepository(connection),
    comments: commentsRepository(connection),
    packs: packsRepository(connection),
    enrolments: enrolmentsRepository(connection),
    flows: flowsRepository(connection),
    tasks: tasksRepository(connection),
    imports: importsRepository(connection),
    intake: intakeRepository(connection),
    overviews: overviewsRepository(connection),
    evidence: evidenceRepository(connection),
    backTests: backTestsRepository(connection),
    commit: (batch) => answered(connection, () => apply(batch)),
    wipe: () => answered(connection, () => rewritten.wipe()),
    compact: (moment) => answered(connection, () => rewritten.rewrite(moment)),
    async close() {
      if (connection.raw.open) connection.raw.close();
    },
  };
}
