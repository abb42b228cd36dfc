import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { OverviewsRepository, TaskQuery } from '../../ports/overviews-repository.ts';
import { searchable } from '../../schema/people.ts';
import { user } from '../../schema/sign-in.ts';
import { tables } from '../../tables.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';
import { escapeLike } from './escape-like.ts';

const { tasks, accounts, people, enrolments } = tables;
const urgency = sql<number>`case ${tasks.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`;

/** Work for people, with whom it is about. */
export function taskList(connection: Connection): Pick<OverviewsRepository, 'tasks' | 'task' | 'taskQueues'> {
  const { query, raw } = connection;
  const queues = raw.prepare<[number, string], { name: string; open: number; overdue: number }>(
    `select queue as name, count(*) as open, sum("dueAt" < ?) as overdue from tasks
      where "workspaceId" = ? and status in ('open', 'taken') group by queue order by queue`,
  );
  const rows = () =>
    query
      .select({
        task: tasks,
        account: accounts,
        personName: people.fullName,
        journeyId: enrolments.journeyId,
        planHash: enrolments.planHash,
        step: sql<
          string | null
        >`(select t.step from trace t where t."enrolmentId" = ${tasks.enrolmentId} and t.key = ${tasks.key} and t.type = 'commanded')`,
        assigneeName: user.name,
        urgency,
      })
      .from(tasks)
      .innerJoin(accounts, eq(accounts.id, tasks.accountId))
      .innerJoin(people, eq(people.id, tasks.personId))
      .leftJoin(enrolments, eq(enrolments.id, tasks.enrolmentId))
      .leftJoin(user, sql`${user.id} = ${tasks.assignee}`);
  return {
    tasks: (workspace, asked, request) =>
      answered(connection, () => {
        const wanted = matching(workspace, asked);
        const after = readCursor(request, 3);
        const found = rows()
          .where(
            and(
              wanted,
              after === null ? undefined : sql`(${urgency}, ${tasks.dueAt}, ${tasks.id}) > (${after[0]}, ${after[1]}, ${after[2]})`,
            ),
          )
          .orderBy(asc(urgency), asc(tasks.dueAt), asc(tasks.id))
          .limit(rowsToRead(request))
          .all();
        const total = query
          .select({ count: sql<number>`count(*)` })
          .from(tasks)
          .innerJoin(people, eq(people.id, tasks.personId))
          .where(wanted)
          .get();
        return { ...pageOf(found, request, (row) => [row.urgency, row.task.dueAt, row.task.id]), total: total?.count ?? 0 };
      }),
    task: (workspace, id) =>
      answered(
        connection,
        () =>
          rows()
            .where(and(sql`${tasks.workspaceId} = ${workspace}`, sql`${tasks.id} = ${id}`))
            .get() ?? null,
      ),
    taskQueues: (workspace, now) => answered(connection, () => queues.all(now, workspace)),
  };
}

function matching(workspace: string, asked: TaskQuery): SQL | undefined {
  const conditions: SQL[] = [sql`${tasks.workspaceId} = ${workspace}`, sql`${tasks.status} in ${[...asked.statuses]}`];
  if (asked.queue !== undefined) conditions.push(eq(tasks.queue, asked.queue));
  if (asked.assignee !== undefined) conditions.push(sql`${tasks.assignee} = ${asked.assignee}`);
  const search = asked.search?.trim();
  if (search) {
    const part = `%${escapeLike(search)}%`;
    conditions.push(
      sql`(${people.searchName} like ${`%${escapeLike(searchable(search))}%`} escape '\\' or ${tasks.title} like ${part} escape '\\')`,
    );
  }
  return and(...conditions);
}
