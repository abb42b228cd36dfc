import type { Database } from 'better-sqlite3';
import type { Write } from '../writes.ts';

/** Columns of an attempt that only follow what was reserved and counted already. */
const FOLLOW_UP: ReadonlySet<string> = new Set([
  'status',
  'claimedAt',
  'leaseUntil',
  'sentAt',
  'retryAt',
  'decisionId',
  'provider',
  'providerId',
  'code',
]);

/**
 * Collects whose ledger a batch touches and raises each revision once at its end. It is done here, not by the callers:
 * a forgotten one would let a contact through on facts that have changed.
 */
export type LedgerRevisions = { touched(write: Write): void; raise(): void };

export function ledgerRevisions(database: Database): () => LedgerRevisions {
  const raise = database.prepare<[string]>('update people set "ledgerRevision" = "ledgerRevision" + 1 where id = ?');
  const owner = (table: string) => database.prepare<[string], { personId: string }>(`select "personId" from ${table} where id = ?`);
  const owners = {
    addresses: owner('addresses'),
    holds: owner('holds'),
    consents: owner('consents'),
    preferences: owner('preferences'),
    attempts: owner('attempts'),
  };
  const byExternalId = database.prepare<[string, string], { personId: string }>(
    'select id as "personId" from people where "workspaceId" = ? and "externalId" = ?',
  );
  const parties = database.prepare<[string], { personId: string }>('select "personId" from "accountParties" where "accountId" = ?');
  const partiesByExternalId = database.prepare<[string, string], { personId: string }>(
    'select "personId" from "accountParties" where "accountId" = (select id from accounts where "workspaceId" = ? and "externalId" = ?)',
  );

  return () => {
    const people = new Set<string>();
    const born = new Set<string>();
    const add = (rows: readonly { personId: string }[]): void => rows.forEach((row) => people.add(row.personId));
    return {
      touched(write) {
        if (!('into' in write) && !('in' in write) && !('from' in write)) return;
        if ('into' in write) {
          switch (write.into) {
            case 'addresses':
            case 'holds':
            case 'consents':
            case 'preferences':
            case 'attempts':
            case 'accountParties':
              people.add(write.row.personId);
              break;
            case 'people':
              // A person who is new in this batch has no ledger yet that anybody could have read.
              if (write.write !== 'upsert') born.add(write.row.id);
              else add(byExternalId.all(write.row.workspaceId, write.row.externalId));
              break;
            case 'accounts':
              if (write.write === 'upsert') add(partiesByExternalId.all(write.row.workspaceId, write.row.externalId));
              break;
          }
          return;
        }
        const table = write.write === 'update' ? write.in : write.from;
        switch (table) {
          case 'addresses':
          case 'holds':
          case 'consents':
          case 'preferences':
            if ('id' in write.key) add(owners[table].all(write.key.id));
            break;
          case 'attempts':
            if (write.write === 'update' && Object.keys(write.set).every((column) => FOLLOW_UP.has(column))) break;
            if ('id' in write.key) add(owners.attempts.all(write.key.id));
            break;
          case 'people':
            if ('id' in write.key) people.add(String(write.key.id));
            break;
          case 'accounts':
            if ('id' in write.key) add(parties.all(String(write.key.id)));
            break;
          case 'accountParties':
            if ('personId' in write.key) people.add(write.key.personId);
            break;
        }
      },
      raise() {
        for (const person of people) if (!born.has(person)) raise.run(person);
      },
    };
  };
}
