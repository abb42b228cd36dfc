import { and, asc, desc, eq, gt, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { TaskFilter, TasksRepository } from '../ports/tasks-repository.ts';
import { tables, type Task } from '../tables.ts';
import { answered, type Connection } from './connection.ts';
import { pageOf, readCursor, rowsToRead } from './cursor.ts';

const { tasks } = tables;
const { placeholder } = sql;

const URGENCY: Readonly<Record<Task['priority'], number>> = { urgent: 0, high: 1, normal: 2, low: 3 };
const urgency = sql`case ${tasks.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`;

export function tasksRepository(connection: Connection): TasksRepository {
  const { query } = connection;
  const here = eq(tasks.workspaceId, placeholder('workspace'));
  const byId = query
    .select()
    .from(tasks)
    .where(and(here, eq(tasks.id, placeholder('task'))))
    .prepare();
  const byKey = query
    .select()
    .from(tasks)
    .where(and(here, eq(tasks.key, placeholder('key'))))
    .prepare();
  const ofAccount = query
    .select()
    .from(tasks)
    .where(and(here, eq(tasks.accountId, placeholder('account'))))
    .orderBy(asc(tasks.createdAt), asc(tasks.id))
    .prepare();
  const approved = query
    .select()
    .from(tasks)
    .where(
      and(
        here,
        eq(tasks.status, 'done'),
        eq(tasks.outcome, 'approved'),
        eq(tasks.reason, 'review'),
        isNotNull(tasks.contact),
        gt(tasks.doneAt, placeholder('since')),
      ),
    )
    .orderBy(desc(tasks.doneAt), asc(tasks.id))
    .limit(200)
    .prepare();
  const queues = query
    .select({ queue: tasks.queue, open: sql<number>`count(*)` })
    .from(tasks)
    .where(and(here, inArray(tasks.status, ['open', 'taken'])))
    .groupBy(tasks.queue)
    .orderBy(asc(tasks.queue))
    .prepare();
  return {
    get: (workspace, task) => answered(connection, () => byId.get({ workspace, task }) ?? null),
    byKey: (workspace, key) => answered(connection, () => byKey.get({ workspace, key }) ?? null),
    ofAccount: (workspace, account) => answered(connection, () => ofAccount.all({ workspace, account })),
    approvedContacts: (workspace, since) => answered(connection, () => approved.all({ workspace, since })),
    page: (workspace, filter, request) =>
      answered(connection, () => {
        const after = readCursor(request, 3);
        const rows = query
          .select()
          .from(tasks)
          .where(
            and(
              matching(workspace, filter),
              after === null ? undefined : sql`(${urgency}, ${tasks.dueAt}, ${tasks.id}) > (${after[0]}, ${after[1]}, ${after[2]})`,
            ),
          )
          .orderBy(asc(urgency), asc(tasks.dueAt), asc(tasks.id))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (task) => [URGENCY[task.priority], task.dueAt, task.id]);
      }),
    queues: (workspace) => answered(connection, () => queues.all({ workspace })),
  };
}

function matching(workspace: string, filter: TaskFilter): SQL | undefined {
  const conditions: SQL[] = [sql`${tasks.workspaceId} = ${workspace}`];
  if (filter.queue !== undefined) conditions.push(eq(tasks.queue, filter.queue));
  if (filter.status !== undefined) conditions.push(eq(tasks.status, filter.status));
  if (filter.assignee !== undefined) conditions.push(sql`${tasks.assignee} = ${filter.assignee}`);
  return and(...conditions);
}
