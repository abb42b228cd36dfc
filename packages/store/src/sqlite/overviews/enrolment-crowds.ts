import { and, asc, sql, type SQL } from 'drizzle-orm';
import type { EnrolmentQuery, ObjectionCount, OverviewsRepository, StandingCrowd } from '../../ports/overviews-repository.ts';
import { tables, type Enrolment } from '../../tables.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';

const { enrolments } = tables;
const people = sql<number>`count(distinct ${enrolments.personId})`;
const accounts = sql<number>`count(distinct ${enrolments.accountId})`;

type Part = 'enrolled' | 'enrolledByStep' | 'enrolmentCounts' | 'enrolmentsOf' | 'pausedSince' | 'objections';

/** Whom a change to a journey concerns, and what the rules said to them. */
export function enrolmentCrowds(connection: Connection): Pick<OverviewsRepository, Part> {
  const { query, raw } = connection;
  const counts = raw.prepare<[string], { journeyId: Enrolment['journeyId']; version: number; status: Enrolment['status']; count: number }>(
    'select "journeyId", "versionNumber" as version, status, count(*) as count from enrolments where "workspaceId" = ? group by 1, 2, 3',
  );
  const pausedSince = raw.prepare<[string, string], { at: Enrolment['enteredAt'] | null }>(
    `select min(json_extract(state, '$.pausedAt')) as at from enrolments where "workspaceId" = ? and "journeyId" = ? and status = 'paused'`,
  );
  // A decision says which contact it was about; the trace says at which step that was asked for.
  const objections = raw.prepare<[string, string], ObjectionCount>(
    `select t.step, d.verdict, r.value as rule, count(*) as count
       from enrolments e
       join decisions d on d."enrolmentId" = e.id
       join trace t on t."enrolmentId" = d."enrolmentId" and t.key = d.key and t.type = 'commanded'
       join json_each(d.rules) r
      where e."workspaceId" = ? and e."journeyId" = ? and d.verdict <> 'allow'
      group by 1, 2, 3 order by 4 desc, 3`,
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
    pausedSince: (workspace, journey) => answered(connection, () => pausedSince.get(workspace, journey)?.at ?? null),
    objections: (workspace, journey) => answered(connection, () => objections.all(workspace, journey)),
  };
}

function matching(workspace: string, asked: EnrolmentQuery): SQL | undefined {
  const conditions: SQL[] = [sql`${enrolments.workspaceId} = ${workspace}`, sql`${enrolments.journeyId} = ${asked.journey}`];
  if (asked.statuses !== undefined) conditions.push(sql`${enrolments.status} in ${[...asked.statuses]}`);
  if (asked.exceptVersion !== undefined) conditions.push(sql`${enrolments.versionNumber} <> ${asked.exceptVersion}`);
  if (asked.dueBy !== undefined) conditions.push(sql`json_extract(${enrolments.state}, '$.waiting.dueAt') <= ${asked.dueBy}`);
  if (asked.timed) conditions.push(sql`json_extract(${enrolments.state}, '$.waiting.dueAt') is not null`);
  if (asked.holding) conditions.push(sql`json_array_length(${enrolments.state}, '$.held') > 0`);
  if (asked.steps !== undefined)
    conditions.push(
      sql`coalesce(${enrolments.step}, '') in (select value from json_each(${JSON.stringify(asked.steps.map((step) => step ?? ''))}))`,
    );
  return and(...conditions);
}
