import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import type { LedgerRepository } from '../ports/ledger-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { people, accounts, accountParties, addresses, holds, consents, preferences, attempts, payments } = tables;
const { placeholder } = sql;

/** Reads what a contact is decided on in one read transaction, so that the revision belongs to the rest of it. */
export function contactSnapshots(connection: Connection): LedgerRepository['snapshot'] {
  const { query } = connection;
  const inWorkspace = placeholder('workspace');
  const ofPerson = placeholder('person');
  const person = query
    .select()
    .from(people)
    .where(and(eq(people.id, ofPerson), eq(people.workspaceId, inWorkspace)))
    .prepare();
  const theirAccounts = query
    .select({ account: accounts, role: accountParties.role })
    .from(accountParties)
    .innerJoin(accounts, eq(accounts.id, accountParties.accountId))
    .where(eq(accountParties.personId, ofPerson))
    .orderBy(asc(accounts.id))
    .prepare();
  const theirAddresses = query
    .select()
    .from(addresses)
    .where(eq(addresses.personId, ofPerson))
    .orderBy(desc(addresses.preferred), asc(addresses.createdAt), asc(addresses.id))
    .prepare();
  const theirHolds = query.select().from(holds).where(eq(holds.personId, ofPerson)).orderBy(asc(holds.since), asc(holds.id)).prepare();
  const theirConsents = query
    .select()
    .from(consents)
    .where(eq(consents.personId, ofPerson))
    .orderBy(asc(consents.at), asc(consents.id))
    .prepare();
  const theirPreferences = query
    .select()
    .from(preferences)
    .where(eq(preferences.personId, ofPerson))
    .orderBy(asc(preferences.since), asc(preferences.id))
    .prepare();
  const theirAttempts = query
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, ofPerson), gte(attempts.reservedAt, placeholder('since'))))
    .orderBy(asc(attempts.reservedAt), asc(attempts.id))
    .prepare();
  const paymentsOf = query
    .select()
    .from(payments)
    .where(eq(payments.accountId, placeholder('account')))
    .orderBy(asc(payments.paidAt))
    .prepare();

  const read = connection.raw.transaction((of: { workspace: string; person: string; account: string; since: number }) => {
    const found = person.get({ workspace: of.workspace, person: of.person });
    if (found === undefined) return null;
    const all = theirAccounts.all({ person: of.person });
    const party = all.find((candidate) => candidate.account.id === of.account);
    if (party === undefined) return null;
    return {
      revision: found.ledgerRevision,
      person: found,
      role: party.role,
      account: party.account,
      accounts: all.map((row) => row.account),
      addresses: theirAddresses.all({ person: of.person }),
      holds: theirHolds.all({ person: of.person }),
      consents: theirConsents.all({ person: of.person }),
      preferences: theirPreferences.all({ person: of.person }),
      attempts: theirAttempts.all({ person: of.person, since: of.since }),
      payments: paymentsOf.all({ account: of.account }),
    };
  });
  return (of) => answered(connection, () => read.deferred(of));
}
