import { and, eq, sql } from 'drizzle-orm';
import type { PersonId } from '@makegood/base';
import type { IntakeRepository } from '../ports/intake-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { people, accounts, accountParties, addresses, consents, payments } = tables;
const { placeholder } = sql;
/** A whole batch of ids as one bound value, so that one prepared statement serves every batch size. */
const among = sql`(select value from json_each(${placeholder('ids')}))`;

export function intakeRepository(connection: Connection): IntakeRepository {
  const { query } = connection;
  const inWorkspace = placeholder('workspace');
  const knownPeople = query
    .select()
    .from(people)
    .where(and(eq(people.workspaceId, inWorkspace), sql`${people.externalId} in ${among}`))
    .prepare();
  const knownAccounts = query
    .select()
    .from(accounts)
    .where(and(eq(accounts.workspaceId, inWorkspace), sql`${accounts.externalId} in ${among}`))
    .prepare();
  const knownPayments = query
    .select()
    .from(payments)
    .where(and(eq(payments.workspaceId, inWorkspace), sql`${payments.externalId} in ${among}`))
    .prepare();
  const knownAddresses = query
    .select()
    .from(addresses)
    .where(sql`${addresses.personId} in ${among}`)
    .prepare();
  const knownConsents = query
    .select()
    .from(consents)
    .where(and(eq(consents.workspaceId, inWorkspace), sql`${consents.personId} in ${among}`))
    .prepare();
  const debtors = query
    .select({ account: accountParties.accountId, person: accountParties.personId })
    .from(accountParties)
    .where(and(eq(accountParties.role, 'debtor'), sql`${accountParties.accountId} in ${among}`))
    .prepare();
  return {
    known: (workspace, ids) =>
      answered(connection, () => {
        const persons = ids.people.length === 0 ? [] : knownPeople.all({ workspace, ids: JSON.stringify(ids.people) });
        const debts = ids.accounts.length === 0 ? [] : knownAccounts.all({ workspace, ids: JSON.stringify(ids.accounts) });
        const paid = ids.payments.length === 0 ? [] : knownPayments.all({ workspace, ids: JSON.stringify(ids.payments) });
        const personIds = JSON.stringify(persons.map((person) => person.id));
        const reached = persons.length === 0 ? [] : knownAddresses.all({ ids: personIds });
        const consented = persons.length === 0 ? [] : knownConsents.all({ workspace, ids: personIds });
        const owing = debts.length === 0 ? [] : debtors.all({ ids: JSON.stringify(debts.map((account) => account.id)) });
        return {
          people: new Map(persons.map((person) => [person.externalId, person])),
          accounts: new Map(debts.map((account) => [account.externalId, account])),
          payments: new Map(paid.map((payment) => [payment.externalId, payment])),
          addresses: byPerson(reached),
          consents: byPerson(consented),
          debtors: new Map(owing.map((row) => [row.account, row.person])),
        };
      }),
  };
}

function byPerson<Row extends { readonly personId: PersonId }>(rows: readonly Row[]): ReadonlyMap<PersonId, readonly Row[]> {
  const lists = new Map<PersonId, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.personId);
    if (list) list.push(row);
    else lists.set(row.personId, [row]);
  }
  return lists;
}
