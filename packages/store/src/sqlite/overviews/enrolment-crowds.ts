import { and, asc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { EnrolmentQuery, MetWayOut, OverviewsRepository, StandingCrowd } from '../../ports/overviews-repository.ts';
import { tables, type Enrolment } from '../../tables.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';

const { enrolments, accounts: debts, people: persons } = tables;
const people = sql<number>`count(distinct ${enrolments.personId})`;
const accounts = sql<number>`count(distinct ${enrolments.accountId})`;

type MetQuery = {
  readonly workspace: string;
  readonly journey: string;
  readonly versions: string;
  readonly on: string;
  readonly at: number;
};
type Part = 'enrolled' | 'enrolledByStep' | 'enrolmentCounts' | 'enrolmentsOf' | 'runs' | 'waysOutMet' | 'pausedSince';

/** Whom a change to a journey concerns. */
export function enrolmentCrowds(connection: Connection): Pick<OverviewsRepository, Part> {
  const { query, raw } = connection;
  const counts = raw.prepare<[string], { journeyId: Enrolment['journeyId']; version: number; status: Enrolment['status']; count: number }>(
    'select "journeyId", "versionNumber" as version, status, count(*) as count from enrolments where "workspaceId" = ? group by 1, 2, 3',
  );
  const pausedSince = raw.prepare<[string, string], { at: Enrolment['enteredAt'] | null }>(
    `select min(json_extract(state, '$.pausedAt')) as at from enrolments where "workspaceId" = ? and "journeyId" = ? and status = 'paused'`,
  );
  const met = raw.prepare<[MetQuery], MetWayOut>(
    `with under as (
       select id, "versionNumber" as version, step, "personId", "accountId" from enrolments
        where "workspaceId" = @workspace and "journeyId" = @journey and "endedAt" is null
          and "versionNumber" in (select value from json_each(@versions)))
     select distinct u.id as enrolment, u.version, u.step, h.status as "on" from under u
       join holds h on h."personId" = u."personId" and (h."accountId" is null or h."accountId" = u."accountId")
      where h.status in (select value from json_each(@on))
        and h.since <= @at and (h.until is null or h.until > @at) and (h."releasedAt" is null or h."releasedAt" > @at)
     union all
     select u.id, u.version, u.step, 'paidInFull' from under u join accounts a on a.id = u."accountId"
      where a."balanceMinor" <= 0 and 'paidInFull' in (select value from json_each(@on))`,
  );
  return {
    enrolled: (workspace, asked) =>
      answered(
        connection,
        () => query.select({ people, accounts }).from(enrolments).where(matching(workspace, asked)).get() ?? { people: 0, accounts: 0 },
      ),
    enrolledByStep: (workspace, asked) =>
      answered(connection, (): StandingCrowd[] =>
        query
          .select({ version: enrolments.versionNumber, step: enrolments.step, people, accounts })
          .from(enrolments)
          .where(matching(workspace, asked))
          .groupBy(enrolments.versionNumber, enrolments.step)
          .all(),
      ),
    enrolmentCounts: (workspace) => answered(connection, () => counts.all(workspace)),
    enrolmentsOf: (workspace, asked, request) =>
      answered(connection, () => {
        const after = readCursor(request, 1);
        const rows = query
          .select()
          .from(enrolments)
          .where(and(matching(workspace, asked), after === null ? undefined : sql`${enrolments.id} > ${after[0]}`))
          .orderBy(asc(enrolments.id))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (row) => [row.id]);
      }),
    runs: (workspace, asked, request) =>
      answered(connection, () => {
        const wanted = matching(workspace, asked);
        const after = readCursor(request, 2);
        const rows = query
          .select({
            enrolmentId: enrolments.id,
            version: enrolments.versionNumber,
            step: enrolments.step,
            status: enrolments.status,
            wakeAt: enrolments.wakeAt,
            since: enrolments.enteredAt,
            stuckReason: enrolments.stuckReason,
            accountId: enrolments.accountId,
            reference: debts.externalId,
            personId: enrolments.personId,
            personName: persons.fullName,
            searchName: persons.searchName,
          })
          .from(enrolments)
          .innerJoin(debts, eq(debts.id, enrolments.accountId))
          .innerJoin(persons, eq(persons.id, enrolments.personId))
          .where(and(wanted, after === null ? undefined : sql`(${persons.searchName}, ${enrolments.id}) > (${after[0]}, ${after[1]})`))
          .orderBy(asc(persons.searchName), asc(enrolments.id))
          .limit(rowsToRead(request))
          .all();
        const total = query
          .select({ count: sql<number>`count(*)` })
          .from(enrolments)
          .where(wanted)
          .get();
        const page = pageOf(rows, request, (row) => [row.searchName, row.enrolmentId]);
        return { ...page, items: page.items.map(({ searchName: _, ...row }) => row), total: total?.count ?? 0 };
      }),
    waysOutMet: (workspace, { journey, versions, on, at }) =>
      answered(connection, () => met.all({ workspace, journey, versions: JSON.stringify(versions), on: JSON.stringify(on), at })),
    pausedSince: (workspace, journey) => answered(connection, () => pausedSince.get(workspace, journey)?.at ?? null),
  };
}

function matching(workspace: string, asked: EnrolmentQuery): SQL | undefined {
  const conditions: SQL[] = [sql`${enrolments.workspaceId} = ${workspace}`, sql`${enrolments.journeyId} = ${asked.journey}`];
  if (asked.statuses !== undefined) conditions.push(sql`${enrolments.status} in ${[...asked.statuses]}`);
  if (asked.exceptVersion !== undefined) conditions.push(sql`${enrolments.versionNumber} <> ${asked.exceptVersion}`);
  if (asked.dueBy !== undefined) conditions.push(sql`json_extract(${enrolments.state}, '$.waiting.dueAt') <= ${asked.dueBy}`);
  if (asked.timed) conditions.push(sql`json_extract(${enrolments.state}, '$.waiting.dueAt') is not null`);
  if (asked.holding) conditions.push(sql`json_array_length(${enrolments.state}, '$.held') > 0`);
  return and(...conditions, placed(asked));
}

/** Where they stand, with the few whom it does not depend on. */
function placed({ places, without, also }: EnrolmentQuery): SQL | undefined {
  const listed = (values: readonly unknown[]): SQL => sql`json_each(${JSON.stringify(values)})`;
  const conditions: SQL[] = [];
  if (places !== undefined)
    conditions.push(
      sql`(${enrolments.versionNumber}, coalesce(${enrolments.step}, '')) in (select value ->> 0, value ->> 1 from ${listed(places.map(({ version, step }) => [version, step ?? '']))})`,
    );
  if (without !== undefined && without.length > 0) conditions.push(sql`${enrolments.id} not in (select value from ${listed(without)})`);
  const here = and(...conditions);
  return also === undefined || also.length === 0 ? here : or(here, sql`${enrolments.id} in (select value from ${listed(also)})`);
}
