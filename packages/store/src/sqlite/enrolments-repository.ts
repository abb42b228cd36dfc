import { and, asc, desc, eq, gte, isNull, isNotNull, lte, ne, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { EnrolmentFilter, EnrolmentsRepository } from '../ports/enrolments-repository.ts';
import { tables } from '../tables.ts';
import { atStep } from './at-step.ts';
import { answered, type Connection } from './connection.ts';
import { pageOf, readCursor, rowsToRead } from './cursor.ts';
import { enrolmentCounts } from './enrolment-counts.ts';

const { enrolments, enrolmentEvents, commands, trace } = tables;
const { placeholder } = sql;

export function enrolmentsRepository(connection: Connection): EnrolmentsRepository {
  const { query } = connection;
  const here = eq(enrolments.workspaceId, placeholder('workspace'));
  const all = () => query.select().from(enrolments);
  const find = all()
    .where(eq(enrolments.id, placeholder('enrolment')))
    .prepare();
  const several = all()
    .where(and(here, oneOf(enrolments.id)))
    .prepare();
  const workspaceOf = query
    .select({ workspaceId: enrolments.workspaceId })
    .from(enrolments)
    .where(eq(enrolments.id, placeholder('enrolment')))
    .prepare();
  const newestFirst = [desc(enrolments.startedAt), desc(enrolments.id)] as const;
  const notOver = isNull(enrolments.endedAt);
  const ofAccount = all()
    .where(and(here, eq(enrolments.accountId, placeholder('account'))))
    .orderBy(...newestFirst)
    .prepare();
  const runningOfAccount = all()
    .where(and(here, eq(enrolments.accountId, placeholder('account')), notOver))
    .orderBy(...newestFirst)
    .prepare();
  const runningOfPerson = all()
    .where(and(here, eq(enrolments.personId, placeholder('person')), notOver))
    .orderBy(...newestFirst)
    .prepare();
  const latest = all()
    .where(and(here, eq(enrolments.journeyId, placeholder('journey')), eq(enrolments.accountId, placeholder('account'))))
    .orderBy(...newestFirst)
    .limit(1)
    .prepare();
  const waiting = and(here, eq(enrolments.status, 'running'));
  const due = all()
    .where(and(waiting, lte(enrolments.wakeAt, placeholder('until'))))
    .orderBy(asc(enrolments.wakeAt), asc(enrolments.id))
    .limit(placeholder('limit'))
    .prepare();
  const nextWake = query
    .select({ wakeAt: enrolments.wakeAt })
    .from(enrolments)
    .where(and(waiting, isNotNull(enrolments.wakeAt)))
    .orderBy(asc(enrolments.wakeAt))
    .limit(1)
    .prepare();

  const notApplied = isNull(enrolmentEvents.appliedAt);
  const withNews = query
    .select({ enrolment: enrolmentEvents.enrolmentId })
    .from(enrolmentEvents)
    .where(and(eq(enrolmentEvents.workspaceId, placeholder('workspace')), notApplied))
    .groupBy(enrolmentEvents.enrolmentId)
    .orderBy(sql`min(${enrolmentEvents.at})`, asc(enrolmentEvents.enrolmentId))
    .limit(placeholder('limit'))
    .prepare();
  const news = query
    .select()
    .from(enrolmentEvents)
    .where(and(eq(enrolmentEvents.enrolmentId, placeholder('enrolment')), notApplied))
    .orderBy(asc(enrolmentEvents.at), asc(enrolmentEvents.eventId))
    .prepare();
  const newsOfSeveral = query
    .select()
    .from(enrolmentEvents)
    .where(and(eq(enrolmentEvents.workspaceId, placeholder('workspace')), oneOf(enrolmentEvents.enrolmentId), notApplied))
    .orderBy(asc(enrolmentEvents.at), asc(enrolmentEvents.eventId))
    .prepare();
  const event = query
    .select()
    .from(enrolmentEvents)
    .where(and(eq(enrolmentEvents.enrolmentId, placeholder('enrolment')), eq(enrolmentEvents.eventId, placeholder('event'))))
    .prepare();

  const command = query
    .select()
    .from(commands)
    .where(eq(commands.key, placeholder('key')))
    .prepare();
  const open = ne(commands.status, sql.raw(`'done'`));
  const openCommands = query
    .select()
    .from(commands)
    .where(and(eq(commands.workspaceId, placeholder('workspace')), open))
    .orderBy(asc(commands.createdAt), asc(commands.key))
    .limit(placeholder('limit'))
    .prepare();
  const openCommandsOf = query
    .select()
    .from(commands)
    .where(and(eq(commands.enrolmentId, placeholder('enrolment')), open))
    .orderBy(asc(commands.createdAt), asc(commands.key))
    .prepare();
  const traceOf = query
    .select()
    .from(trace)
    .where(and(eq(trace.enrolmentId, placeholder('enrolment')), gte(trace.sequence, placeholder('from'))))
    .orderBy(asc(trace.sequence))
    .prepare();

  return {
    ...enrolmentCounts(connection),
    async get(workspace, enrolment) {
      const found = await this.find(enrolment);
      return found?.workspaceId === workspace ? found : null;
    },
    workspaceOf: (enrolment) => answered(connection, () => workspaceOf.get({ enrolment })?.workspaceId ?? null),
    find: (enrolment) => answered(connection, () => find.get({ enrolment }) ?? null),
    several: (workspace, ids) => answered(connection, () => several.all({ workspace, ids: JSON.stringify(ids) })),
    ofAccount: (workspace, account) => answered(connection, () => ofAccount.all({ workspace, account })),
    runningOfPerson: (workspace, person) => answered(connection, () => runningOfPerson.all({ workspace, person })),
    runningOfAccount: (workspace, account) => answered(connection, () => runningOfAccount.all({ workspace, account })),
    latest: (workspace, journey, account) => answered(connection, () => latest.get({ workspace, journey, account }) ?? null),
    due: (workspace, until, limit) => answered(connection, () => due.all({ workspace, until, limit })),
    nextWakeAt: (workspace) => answered(connection, () => nextWake.get({ workspace })?.wakeAt ?? null),
    page: (workspace, filter, request) =>
      answered(connection, () => {
        const after = readCursor(request, 2);
        const rows = all()
          .where(
            and(
              matching(workspace, filter),
              after === null ? undefined : sql`(${enrolments.startedAt}, ${enrolments.id}) < (${after[0]}, ${after[1]})`,
            ),
          )
          .orderBy(...newestFirst)
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (row) => [row.startedAt, row.id]);
      }),
    withNews: (workspace, limit) => answered(connection, () => withNews.all({ workspace, limit }).map((row) => row.enrolment)),
    news: (enrolment) => answered(connection, () => news.all({ enrolment })),
    newsOfSeveral: (workspace, ids) => answered(connection, () => newsOfSeveral.all({ workspace, ids: JSON.stringify(ids) })),
    event: (enrolment, id) => answered(connection, () => event.get({ enrolment, event: id }) ?? null),
    command: (key) => answered(connection, () => command.get({ key }) ?? null),
    openCommands: (workspace, limit) => answered(connection, () => openCommands.all({ workspace, limit })),
    openCommandsOf: (enrolment) => answered(connection, () => openCommandsOf.all({ enrolment })),
    trace: (enrolment, from = 0) => answered(connection, () => traceOf.all({ enrolment, from })),
  };
}

/** A list as one parameter, so that lists of every length share one prepared statement. */
const oneOf = (column: SQLiteColumn): SQL => sql`${column} in (select value from json_each(${placeholder('ids')}))`;

function matching(workspace: string, filter: EnrolmentFilter): SQL | undefined {
  const conditions: SQL[] = [sql`${enrolments.workspaceId} = ${workspace}`];
  if (filter.journey !== undefined) conditions.push(sql`${enrolments.journeyId} = ${filter.journey}`);
  if (filter.version !== undefined) conditions.push(eq(enrolments.versionNumber, filter.version));
  if (filter.status !== undefined) conditions.push(eq(enrolments.status, filter.status));
  if (filter.step !== undefined) conditions.push(atStep(sql`${enrolments.step}`, filter.step));
  return and(...conditions);
}
