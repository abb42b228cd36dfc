import { err, ok } from '@makegood/base';
import { getTableName } from 'drizzle-orm';
import { tables, type TableName } from '../tables.ts';
import type { CommitResult, Committed, Conflict, Notified, Write } from '../writes.ts';
import { guarded, sqliteCode, type Connection } from './connection.ts';
import { erasing } from './evidence/erase-person.ts';
import { vouching, type Vouching } from './evidence/vouching.ts';
import { inboxes } from './inboxes.ts';
import { ledgerRevisions } from './ledger-revision.ts';
import { tableWriter, type TableWriter } from './table-writer.ts';

/** Leaves the transaction, which is then rolled back, with the reason. */
class Clash extends Error {
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super(conflict.reason);
    this.conflict = conflict;
  }
}

const NOTHING = {};

/** What refers to other rows before what is referred to. */
const emptied = [
  'trace',
  'commands',
  'enrolmentEvents',
  'enrolments',
  'tasks',
  'messages',
  'backTestPeople',
  'backTests',
  'decisionContexts',
  'decisions',
  'attempts',
  'inboundEvents',
  'links',
  'promises',
  'payments',
  'holds',
  'consents',
  'preferences',
  'addresses',
  'accountParties',
  'accounts',
  'people',
  'comments',
  'commentThreads',
  'journeyReviews',
  'journeyVersions',
  'journeys',
  'packVersions',
  'importErrors',
  'importRows',
  'imports',
  'legalHolds',
  'erasures',
  'evidenceSalts',
] as const satisfies readonly TableName[];

export function batches(connection: Connection): (batch: readonly Write[]) => CommitResult {
  const database = connection.raw;
  const writers = new Map<TableName, TableWriter>();
  const writer = (name: TableName): TableWriter => {
    let found = writers.get(name);
    if (!found) writers.set(name, (found = tableWriter(database, name)));
    return found;
  };
  const revisions = ledgerRevisions(database);
  const revisionOf = database.prepare<[string], { ledgerRevision: number }>('select "ledgerRevision" from people where id = ?');
  const vouchings = vouching(database);
  const { erase } = erasing(database);
  const notify = inboxes(database);
  const emptyBackTest = database.prepare<[string]>(
    'delete from "backTestPeople" where rowid in (select rowid from "backTestPeople" where "backTestId" = ? limit 1000)',
  );
  const emptyImport = database.prepare<[string]>('delete from "importRows" where "importId" = ?');

  const emptyWorkspace = emptied.map((name) =>
    database.prepare<[string]>(`delete from "${getTableName(tables[name])}" where "workspaceId" = ?`),
  );

  /** @returns whether it was applied, or why it cannot be. */
  const apply = (write: Write, notified: Notified[], vouched: Vouching): boolean | Conflict['reason'] => {
    switch (write.write) {
      case 'insert':
        writer(write.into).insert(write.row);
        return true;
      case 'insertIfAbsent':
        return writer(write.into).insertIfAbsent(write.row);
      case 'upsert':
        writer(write.into).upsert(write.row);
        return true;
      case 'update': {
        const table = writer(write.in);
        if (table.update(write.key, write.set, write.add ?? NOTHING, write.when ?? NOTHING) > 0) return true;
        return table.exists(write.key) ? 'changed' : 'missing';
      }
      case 'delete':
        return writer(write.from).remove(write.key) > 0 ? true : 'missing';
      case 'expectLedger': {
        const found = revisionOf.get(write.person);
        return found === undefined ? 'missing' : found.ledgerRevision === write.revision ? true : 'changed';
      }
      case 'notify':
        notified.push(...notify(write));
        return true;
      case 'audit':
        vouched.said(write);
        return true;
      case 'emptyImport':
        emptyImport.run(write.importId);
        return true;
      case 'emptyBackTest':
        return emptyBackTest.run(write.backTestId).changes > 0;
      case 'erasePerson':
        erase({ workspace: write.workspaceId, person: write.person });
        return true;
      case 'emptyWorkspace':
        for (const statement of emptyWorkspace) statement.run(write.workspaceId);
        return true;
    }
  };

  const transaction = database.transaction((batch: readonly Write[]): Committed => {
    const touched = revisions();
    const vouched = vouchings();
    const applied: boolean[] = [];
    const notified: Notified[] = [];
    for (let index = 0; index < batch.length; index += 1) {
      const write = batch[index];
      if (write === undefined) continue;
      // Before the change, because afterwards a deleted row no longer tells whose it was.
      if (write.write !== 'insertIfAbsent') touched.touched(write);
      if (write.write === 'delete') vouched.touched(write);
      const outcome = attempt(() => apply(write, notified, vouched));
      if (typeof outcome === 'string') throw new Clash({ index, reason: outcome });
      if (outcome && write.write === 'insertIfAbsent') touched.touched(write);
      if (outcome && write.write !== 'delete') vouched.touched(write);
      applied.push(outcome);
    }
    touched.raise();
    vouched.append();
    return { applied, notified };
  });

  return (batch) =>
    guarded(connection.file, () => {
      try {
        return ok(transaction.immediate(batch));
      } catch (error) {
        if (error instanceof Clash) return err(error.conflict);
        throw error;
      }
    });
}

/** Constraints that a caller can foresee are reasons; others (a missing value) are mistakes of ours and stay errors. */
function attempt(work: () => boolean | Conflict['reason']): boolean | Conflict['reason'] {
  try {
    return work();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE') return 'exists';
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'reference';
    throw error;
  }
}
