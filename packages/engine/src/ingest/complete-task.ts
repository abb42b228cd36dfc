import { err, ok, type Result, type UserId } from '@makegood/base';
import type { Write } from '@makegood/store';
import { writeAfresh, type IngestOptions, type News } from './ingest-tools.ts';

export type TaskDone = { readonly task: string; readonly outcome: string; readonly note: string | null; readonly by: UserId };
export type TaskRefusal =
  | 'unknownTask'
  /** Not one of the outcomes that it can have. */
  | 'outcome'
  /** Somebody finished it with another outcome, or it was withdrawn. */
  | 'over';

/** A person finished their work; the journey goes on by that branch. Asked again with the same outcome, it is done. */
export function completeTask(
  on: IngestOptions,
  done: TaskDone,
): Promise<Result<{ readonly repeated: boolean; readonly news: News }, TaskRefusal>> {
  return writeAfresh<Result<{ readonly repeated: boolean; readonly news: News }, TaskRefusal>>(on.store, async () => {
    const task = await on.store.tasks.get(on.workspace, done.task);
    if (task === null) return { done: err('unknownTask') };
    if (!task.outcomes.some((outcome) => outcome.id === done.outcome)) return { done: err('outcome') };
    if (task.status === 'done' && task.outcome === done.outcome) return { done: ok({ repeated: true, news: [] }) };
    if (task.status === 'done' || task.status === 'withdrawn') return { done: err('over') };
    const told: Write[] =
      task.enrolmentId === null
        ? []
        : [
            {
              write: 'notify',
              workspaceId: on.workspace,
              of: { enrolment: task.enrolmentId },
              event: { type: 'task', id: `task:${task.id}`, at: on.now, key: task.key, outcome: done.outcome },
            },
          ];
    return {
      writes: [
        {
          write: 'update',
          in: 'tasks',
          key: { id: task.id },
          set: { status: 'done', outcome: done.outcome, note: done.note, assignee: done.by, doneAt: on.now },
          when: { status: task.status },
        },
        ...told,
      ],
      answer: (news) => ok({ repeated: false, news }),
    };
  });
}
