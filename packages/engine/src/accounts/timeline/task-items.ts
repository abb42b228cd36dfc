import type { AccountWithDebtor } from '@makegood/store';
import type { Desk } from '../../workspaces/desk.ts';
import { doneAfter, type OrderedItem } from './ordered-item.ts';
import type { TracedRuns } from './traced-runs.ts';

/** Work that was handed to people, and what came of it. */
export async function taskItems(desk: Desk, { account }: AccountWithDebtor, traced: TracedRuns): Promise<OrderedItem[]> {
  const tasks = await desk.store.tasks.ofAccount(desk.workspace.id, account.id);
  const items = await Promise.all(
    tasks.map(async (task): Promise<OrderedItem[]> => {
      const by = task.assignee === null ? null : ((await desk.store.overviews.userName(task.assignee)) ?? task.assignee);
      const base = {
        kind: 'task',
        group: 'other',
        order: doneAfter(traced.orderOf(task.key)),
        taskId: task.id,
        title: task.title,
        queue: task.queue,
      } as const;
      const opened: OrderedItem = { ...base, id: `task:${task.id}:opened`, at: task.createdAt, change: 'opened', outcome: null, by: null };
      const outcome = task.outcomes.find((known) => known.id === task.outcome)?.name ?? task.outcome;
      if (task.status === 'done' && task.doneAt !== null)
        return [opened, { ...base, id: `task:${task.id}:done`, at: task.doneAt, change: 'completed', outcome, by }];
      if (task.status === 'withdrawn' && task.doneAt !== null)
        return [opened, { ...base, id: `task:${task.id}:withdrawn`, at: task.doneAt, change: 'withdrawn', outcome: null, by: null }];
      if (task.dueAt < desk.now)
        return [opened, { ...base, id: `task:${task.id}:overdue`, at: task.dueAt, change: 'overdue', outcome: null, by: null }];
      return [opened];
    }),
  );
  return items.flat();
}
