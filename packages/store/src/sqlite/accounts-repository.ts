import { and, asc, desc, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { AccountFilter, AccountsRepository } from '../ports/accounts-repository.ts';
import { searchable } from '../schema/people.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';
import { sameButNotByIndex } from './not-by-index.ts';
import { pageOf, readCursor, rowsToRead } from './cursor.ts';

const { accounts, accountParties, people, payments, promises } = tables;
const { placeholder } = sql;
/** Each account has one debtor; other parties owe beside them. */
const isDebtor = eq(accountParties.role, 'debtor');

export function accountsRepository(connection: Connection): AccountsRepository {
  const { query } = connection;
  const here = eq(accounts.workspaceId, placeholder('workspace'));
  const byId = query
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, placeholder('account')), here))
    .prepare();
  const byExternalId = query
    .select()
    .from(accounts)
    .where(and(here, eq(accounts.externalId, placeholder('externalId'))))
    .prepare();
  const withDebtor = () =>
    query
      .select({ account: accounts, debtor: people })
      .from(accounts)
      .innerJoin(accountParties, and(eq(accountParties.accountId, accounts.id), isDebtor))
      .innerJoin(people, eq(people.id, accountParties.personId));
  const oneWithDebtor = withDebtor()
    .where(and(eq(accounts.id, placeholder('account')), here))
    .prepare();
  const parties = query
    .select({ person: people, role: accountParties.role })
    .from(accountParties)
    .innerJoin(people, eq(people.id, accountParties.personId))
    .where(and(eq(accountParties.accountId, placeholder('account')), eq(accountParties.workspaceId, placeholder('workspace'))))
    .orderBy(desc(isDebtor), asc(people.id))
    .prepare();
  const ofPerson = query
    .select({ account: accounts })
    .from(accountParties)
    .innerJoin(accounts, eq(accounts.id, accountParties.accountId))
    .where(and(eq(accountParties.personId, placeholder('person')), sameButNotByIndex(accounts.workspaceId, placeholder('workspace'))))
    .orderBy(asc(accounts.externalId))
    .prepare();
  const paymentsOf = query
    .select()
    .from(payments)
    .where(and(eq(payments.accountId, placeholder('account')), eq(payments.workspaceId, placeholder('workspace'))))
    .orderBy(asc(payments.paidAt), sql`${payments}.rowid`)
    .prepare();
  const payment = query
    .select()
    .from(payments)
    .where(and(eq(payments.workspaceId, placeholder('workspace')), eq(payments.externalId, placeholder('externalId'))))
    .prepare();
  const promisesOf = query
    .select()
    .from(promises)
    .where(and(eq(promises.accountId, placeholder('account')), eq(promises.workspaceId, placeholder('workspace'))))
    .orderBy(desc(promises.madeAt), desc(promises.id))
    .prepare();
  const promise = query
    .select()
    .from(promises)
    .where(and(eq(promises.id, placeholder('promise')), eq(promises.workspaceId, placeholder('workspace'))))
    .prepare();

  return {
    get: (workspace, account) => answered(connection, () => byId.get({ workspace, account }) ?? null),
    byExternalId: (workspace, externalId) => answered(connection, () => byExternalId.get({ workspace, externalId }) ?? null),
    parties: (workspace, account) => answered(connection, () => parties.all({ workspace, account })),
    withDebtor: (workspace, account) => answered(connection, () => oneWithDebtor.get({ workspace, account }) ?? null),
    ofPerson: (workspace, person) => answered(connection, () => ofPerson.all({ workspace, person }).map((row) => row.account)),
    page: (workspace, filter, request) =>
      answered(connection, () => {
        const after = readCursor(request, 1);
        const rows = withDebtor()
          .where(and(matching(workspace, filter), after === null ? undefined : gt(accounts.externalId, String(after[0]))))
          .orderBy(asc(accounts.externalId))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (row) => [row.account.externalId]);
      }),
    count: (workspace, filter) =>
      answered(connection, () => {
        const counted = query
          .select({ count: sql<number>`count(*)` })
          .from(accounts)
          .innerJoin(accountParties, and(eq(accountParties.accountId, accounts.id), isDebtor))
          .innerJoin(people, eq(people.id, accountParties.personId))
          .where(matching(workspace, filter))
          .get();
        return counted?.count ?? 0;
      }),
    scan: (workspace, status, request) =>
      answered(connection, () => {
        const after = readCursor(request, 1);
        const rows = withDebtor()
          .where(and(matching(workspace, { status }), after === null ? undefined : sql`${accounts.id} > ${after[0]}`))
          .orderBy(asc(accounts.id))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (row) => [row.account.id]);
      }),
    payments: (workspace, account) => answered(connection, () => paymentsOf.all({ workspace, account })),
    paymentByExternalId: (workspace, externalId) => answered(connection, () => payment.get({ workspace, externalId }) ?? null),
    promises: (workspace, account) => answered(connection, () => promisesOf.all({ workspace, account })),
    promise: (workspace, id) => answered(connection, () => promise.get({ workspace, promise: id }) ?? null),
  };
}

function matching(workspace: string, filter: AccountFilter): SQL | undefined {
  const conditions: SQL[] = [sql`${accounts.workspaceId} = ${workspace}`];
  if (filter.status !== undefined) conditions.push(eq(accounts.status, filter.status));
  if (filter.country !== undefined) conditions.push(eq(people.country, filter.country));
  if (filter.tag !== undefined) conditions.push(sql`exists (select 1 from json_each(${accounts.tags}) where value = ${filter.tag})`);
  if (filter.heldAt !== undefined)
    conditions.push(
      sql`exists (select 1 from holds h where h."personId" = ${people.id} and (h."accountId" is null or h."accountId" = ${accounts.id}) and h.since <= ${filter.heldAt} and (h.until is null or h.until > ${filter.heldAt}) and (h."releasedAt" is null or h."releasedAt" > ${filter.heldAt}))`,
    );
  const search = filter.search?.trim();
  if (search) {
    const prefix = `${escapeLike(search)}%`;
    conditions.push(
      sql`(${people.searchName} like ${`%${escapeLike(searchable(search))}%`} escape '\\' or ${accounts.externalId} like ${prefix} escape '\\' or ${people.externalId} like ${prefix} escape '\\')`,
    );
  }
  return and(...conditions);
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
