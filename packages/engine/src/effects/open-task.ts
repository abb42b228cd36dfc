import { parseId, plus } from '@makegood/base';
import { lengthOf } from '@makegood/journey';
import { derivedId } from './derived-id.ts';
import { GONE, subjectOf, type Effect } from './effect-tools.ts';

/** Puts work before people, once for each key. */
export const openTask: Effect<'task'> = async (tools, { key, task }, scope) => {
  const subject = await subjectOf(tools, scope);
  if (subject === null) return GONE;
  const id = derivedId('task', key);
  const committed = await tools.store.commit([
    {
      write: 'insertIfAbsent',
      into: 'tasks',
      row: {
        id,
        key,
        workspaceId: subject.workspace.id,
        enrolmentId: parseId('enrolment', scope.enrolment),
        personId: subject.person.id,
        accountId: subject.account.id,
        reason: 'step',
        queue: task.queue,
        title: task.title,
        instructions: task.instructions,
        priority: task.priority,
        dueAt: plus(scope.at, lengthOf(task.dueIn)),
        outcomes: task.outcomes,
        status: 'open',
        createdAt: scope.at,
      },
    },
  ]);
  if (!committed.ok) throw new Error(`The task ${key} could not be opened: ${committed.error.reason}`);
  return { type: 'task', outcome: 'opened', task: id };
};
