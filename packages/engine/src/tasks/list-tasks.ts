import { money, parseId } from '@makegood/base';
import { mayDo, type AnswerOf, type Api, type Task as WireTask } from '@makegood/contract';
import type { Task, TaskRow } from '@makegood/store';
import { handReviewsOf } from '../contacts/hand-review.ts';
import { journeyNames } from '../queries/journey-names.ts';
import { stepName } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly status: 'open' | 'taken' | 'completed' | 'unfinished';
  readonly queue?: string | undefined;
  readonly mine?: 'yes' | 'no' | undefined;
};

const STATUSES: Readonly<Record<Query['status'], readonly Task['status'][]>> = {
  open: ['open'],
  taken: ['taken'],
  completed: ['done'],
  unfinished: ['open', 'taken'],
};

/** Work for people, most urgent first, with what each queue holds. */
export async function listTasks(desk: Desk, query: Query): Promise<AnswerOf<Api['tasks']['list']>> {
  const page = await desk.store.overviews.tasks(
    desk.workspace.id,
    {
      statuses: STATUSES[query.status],
      ...(query.queue === undefined ? {} : { queue: query.queue }),
      ...(query.mine === 'yes' ? { assignee: desk.caller.id } : {}),
      ...(query.q === undefined ? {} : { search: query.q }),
    },
    { after: query.cursor ?? null, limit: query.limit },
  );
  const nameOf = await journeyNames(desk);
  const items = await Promise.all(page.items.map((row) => wireTask(desk, row, nameOf)));
  const queues = await desk.store.overviews.taskQueues(desk.workspace.id, desk.now);
  return { items, nextCursor: page.next, total: page.total, queues: [...queues] };
}

export async function wireTask(desk: Desk, row: TaskRow, nameOf: (journey: string) => string): Promise<WireTask> {
  const { task, account } = row;
  return {
    id: task.id,
    queue: task.queue,
    title: task.title,
    instructions: task.instructions,
    priority: task.priority,
    createdAt: task.createdAt,
    dueAt: task.dueAt,
    overdue: (task.status === 'open' || task.status === 'taken') && task.dueAt < desk.now,
    status: task.status === 'done' ? 'completed' : task.status,
    takenBy: takerOf(row),
    account: {
      id: account.id,
      reference: account.externalId,
      personName: row.personName,
      balance: money(account.balanceMinor, account.currency),
    },
    journeyName: row.journeyId === null ? null : nameOf(row.journeyId),
    stepName: row.planHash === null || row.step === null ? null : await stepName(desk.store, row.planHash, row.step),
    review: reviewOf(desk, task),
    outcomes: task.outcomes.map(({ id, name }) => ({ id, name })),
    completed:
      task.status === 'done' && task.doneAt !== null
        ? { at: task.doneAt, by: row.assigneeName ?? task.assignee ?? '', outcome: task.outcome ?? '', note: task.note }
        : null,
  };
}

/** Whether the caller may give the word that a review waits for; null for other work. */
export function reviewOf({ workspace, caller }: Desk, { reason, key, accountId }: Task): WireTask['review'] {
  if (reason !== 'review') return null;
  if (!mayDo(caller.roles, 'contacts.review')) return 'notAllowed';
  return key.startsWith(handReviewsOf(workspace.id, accountId, caller.id)) ? 'ownContact' : 'mayDecide';
}

function takerOf({ task, assigneeName }: TaskRow): WireTask['takenBy'] {
  const id = task.assignee === null ? null : parseId('user', task.assignee);
  return id === null ? null : { id, name: assigneeName ?? id };
}
