import type { Effect } from './effect-tools.ts';

/** Takes work back that nobody needs to do any more. What is done stays done. */
export const withdrawTask: Effect<'withdrawTask'> = async (tools, command, scope) => {
  const task = await tools.store.tasks.byKey(scope.workspace, command.task);
  if (task?.status === 'open' || task?.status === 'taken') {
    const committed = await tools.store.commit([
      {
        write: 'update',
        in: 'tasks',
        key: { id: task.id },
        set: { status: 'withdrawn', doneAt: scope.at },
        when: { status: task.status },
      },
    ]);
    // Somebody took or finished it in this moment: look again.
    if (!committed.ok) return withdrawTask(tools, command, scope);
  }
  return { type: 'withdrawTask' };
};
