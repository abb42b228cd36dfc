import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { AccountQuery, AccountRow, OverviewsRepository } from '../../ports/overviews-repository.ts';
import { searchable } from '../../schema/people.ts';
import { tables } from '../../tables.ts';
import { atStep } from '../at-step.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';
import { escapeLike } from './escape-like.ts';

const { accounts, accountParties, people, enrolments } = tables;

/** Later than any date and any instant, so that what has none comes last. */
const NO_DATE = '9999-99-99';
const NO_INSTANT = 8.64e15;

const nextAt = sql<
  number | null
>`(select min(e."wakeAt") from enrolments e where e."accountId" = ${accounts.id} and e."endedAt" is null and e.status = 'running')`;

/** What a list is ordered by; the account's id settles ties. */
const SORTS: Readonly<Record<AccountQuery['sort'], { readonly by: SQL<string | number>; readonly down: boolean }>> = {
  pastDue: { by: sql`coalesce(${accounts.dueDate}, ${NO_DATE})`, down: false },
  balance: { by: sql`${accounts.balanceMinor}`, down: true },
  name: { by: sql`${people.searchName}`, down: false },
  next: { by: sql`coalesce(${nextAt}, ${NO_INSTANT})`, down: false },
};

export function accountList(connection: Connection): Pick<OverviewsRepository, 'accounts' | 'holdsOf' | 'countAccounts'> {
  const { query, raw } = connection;
  const count = raw.prepare<[string], { count: number }>('select count(*) as count from accounts where "workspaceId" = ?');
  return {
    accounts: (workspace, asked, request) =>
      answered(connection, () => {
        const { by, down } = SORTS[asked.sort];
        const after = readCursor(request, 2);
        const beyond = after === null ? undefined : sql`(${by}, ${accounts.id}) ${sql.raw(down ? '<' : '>')} (${after[0]}, ${after[1]})`;
        const wanted = matching(workspace, asked);
        const rows = query
          .select({ account: accounts, debtor: people, sortKey: by, nextAt })
          .from(accounts)
          .innerJoin(accountParties, and(eq(accountParties.accountId, accounts.id), eq(accountParties.role, 'debtor')))
          .innerJoin(people, eq(people.id, accountParties.personId))
          .where(and(wanted, beyond))
          .orderBy(down ? desc(by) : asc(by), down ? desc(accounts.id) : asc(accounts.id))
          .limit(rowsToRead(request))
          .all();
        const total = query
          .select({ count: sql<number>`count(*)` })
          .from(accounts)
          .innerJoin(accountParties, and(eq(accountParties.accountId, accounts.id), eq(accountParties.role, 'debtor')))
          .innerJoin(people, eq(people.id, accountParties.personId))
          .where(wanted)
          .get();
        const page = pageOf(rows, request, (row) => [row.sortKey, row.account.id]);
        const runs = runsOf(
          connection,
          page.items.map((row) => row.account.id),
        );
        const items = page.items.map((row): AccountRow => ({
          account: row.account,
          debtor: row.debtor,
          run: runs.get(row.account.id) ?? null,
          nextAt: row.nextAt as AccountRow['nextAt'],
        }));
        return { items, next: page.next, total: total?.count ?? 0 };
      }),
    holdsOf: (workspace, persons, at) =>
      answered(connection, () => {
        const { holds } = tables;
        return query
          .select({ person: holds.personId, account: holds.accountId, status: holds.status })
          .from(holds)
          .where(
            and(
              eq(holds.workspaceId, sql`${workspace}`),
              inArray(holds.personId, [...persons]),
              sql`${holds.since} <= ${at} and (${holds.until} is null or ${holds.until} > ${at}) and (${holds.releasedAt} is null or ${holds.releasedAt} > ${at})`,
            ),
          )
          .all();
      }),
    countAccounts: (workspace) => answered(connection, () => count.get(workspace)?.count ?? 0),
  };
}

/** The latest run of each account that has not ended. */
function runsOf(connection: Connection, ids: readonly string[]): Map<string, NonNullable<AccountRow['run']>> {
  if (ids.length === 0) return new Map();
  const rows = connection.query
    .select({
      accountId: enrolments.accountId,
      id: enrolments.id,
      journeyId: enrolments.journeyId,
      versionNumber: enrolments.versionNumber,
      planHash: enrolments.planHash,
      step: enrolments.step,
      status: enrolments.status,
    })
    .from(enrolments)
    .where(and(sql`${enrolments.accountId} in ${[...ids]}`, isNull(enrolments.endedAt)))
    .orderBy(asc(enrolments.startedAt), asc(enrolments.id))
    .all();
  return new Map(rows.map(({ accountId, ...run }) => [accountId, run]));
}

function matching(workspace: string, asked: AccountQuery): SQL | undefined {
  const conditions: SQL[] = [sql`${accounts.workspaceId} = ${workspace}`];
  if (asked.status !== undefined) conditions.push(eq(accounts.status, asked.status));
  const due: SQL[] = [];
  if (asked.dueFrom !== undefined) due.push(sql`${accounts.dueDate} >= ${asked.dueFrom}`);
  if (asked.dueTo !== undefined) due.push(sql`${accounts.dueDate} <= ${asked.dueTo}`);
  if (due.length > 0) {
    const inRange = sql.join(due, sql` and `);
    conditions.push(asked.withoutDueDate ? sql`(${accounts.dueDate} is null or (${inRange}))` : sql`(${inRange})`);
  }
  if (asked.journey !== undefined)
    conditions.push(
      asked.step === undefined
        ? sql`exists (select 1 from enrolments e where e."accountId" = ${accounts.id} and e."journeyId" = ${asked.journey} and e."endedAt" is null)`
        : sql`exists (select 1 from enrolments e where e."accountId" = ${accounts.id} and e."journeyId" = ${asked.journey} and e."endedAt" is null and ${atStep(sql`e.step`, asked.step)})`,
    );
  if (asked.held !== undefined) {
    const { at, held } = asked.held;
    const inForce = sql`exists (select 1 from holds h where h."personId" = ${people.id} and (h."accountId" is null or h."accountId" = ${accounts.id}) and h.since <= ${at} and (h.until is null or h.until > ${at}) and (h."releasedAt" is null or h."releasedAt" > ${at}))`;
    conditions.push(held ? inForce : sql`not ${inForce}`);
  }
  const search = asked.search?.trim();
  if (search) conditions.push(found(workspace, search));
  return and(...conditions);
}

function found(workspace: string, search: string): SQL {
  const prefix = `${escapeLike(search)}%`;
  const digits = search.replace(/[\s().+-]/g, '');
  const address = /^\d{4,}$/.test(digits) ? digits : search.toLowerCase();
  return sql`(${people.searchName} like ${`%${escapeLike(searchable(search))}%`} escape '\\' or ${accounts.externalId} like ${prefix} escape '\\' or ${people.externalId} like ${prefix} escape '\\' or ${people.id} in (select a."personId" from addresses a where a."workspaceId" = ${workspace} and a.value like ${`%${escapeLike(address)}%`} escape '\\'))`;
}
