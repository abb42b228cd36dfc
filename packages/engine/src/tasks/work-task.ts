import { message } from '@makegood/base';
import type { Task as WireTask } from '@makegood/contract';
import type { TaskRow, Write } from '@makegood/store';
import { completeTask } from '../ingest/complete-task.ts';
import { journeyNames } from '../queries/journey-names.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { reviewOf, wireTask } from './list-tasks.ts';

/** Makes it mine. Taking what is mine already changes nothing. @throws Problem `conflict` when somebody else has it. */
export async function takeTask(desk: Desk, id: string): Promise<WireTask> {
  const row = await unfinished(desk, id);
  if (row.task.assignee === desk.caller.id) return answer(desk, id);
  if (row.task.status === 'taken') throw takenBy(row);
  return change(desk, row, { status: 'taken', assignee: desk.caller.id }, 'task.taken');
}

/** Gives it back to the queue. @throws Problem `refused` when it is not mine. */
export async function releaseTask(desk: Desk, id: string): Promise<WireTask> {
  const row = await unfinished(desk, id);
  if (row.task.assignee !== desk.caller.id)
    throw row.task.assignee === null ? new Problem('refused', message('engine.task.notYours')) : takenBy(row);
  return change(desk, row, { status: 'open', assignee: null }, 'task.released');
}

/**
 * Finishes it with an outcome; the enrolment hears of it with the same transaction and goes on by that branch. Whoever
 * finishes an open task has taken it with that.
 * @throws Problem `conflict` when somebody else has it or it is over, `invalid` for an outcome that it does not have,
 * `notAllowed` for a review that somebody else has to decide.
 */
export async function finishTask(
  desk: Desk,
  id: string,
  { outcome, note }: { readonly outcome: string; readonly note?: string | undefined },
): Promise<WireTask> {
  const row = await unfinished(desk, id);
  const { task } = row;
  if (task.assignee !== null && task.assignee !== desk.caller.id) throw takenBy(row);
  const review = reviewOf(desk, task);
  if (review === 'notAllowed' || review === 'ownContact') throw new Problem('notAllowed', message(`engine.task.review.${review}`));
  const { store, workspace, now, caller } = desk;
  const done = await completeTask({ store, workspace: workspace.id, now }, { task: task.id, outcome, note: note || null, by: caller.id });
  if (!done.ok) {
    if (done.error === 'outcome')
      throw new Problem('invalid', message('engine.task.outcome', { outcomes: task.outcomes.map((known) => known.id) }));
    throw new Problem(
      done.error === 'over' ? 'conflict' : 'notFound',
      message(`engine.task.${done.error === 'over' ? 'over' : 'unknown'}`),
    );
  }
  await store.commit([auditLine(desk, 'task.completed', task.id, { outcome })]);
  await wake(desk);
  return answer(desk, id);
}

async function change(
  desk: Desk,
  { task }: TaskRow,
  set: Extract<Write, { write: 'update'; in: 'tasks' }>['set'],
  action: string,
): Promise<WireTask> {
  const committed = await desk.store.commit([
    { write: 'update', in: 'tasks', key: { id: task.id }, set, when: { status: task.status, assignee: task.assignee } },
    auditLine(desk, action, task.id),
  ]);
  if (!committed.ok) throw takenBy(await find(desk, task.id));
  return answer(desk, task.id);
}

async function find(desk: Desk, id: string): Promise<TaskRow> {
  const row = await desk.store.overviews.task(desk.workspace.id, id);
  if (!row) throw new Problem('notFound', message('engine.task.unknown'));
  return row;
}

async function unfinished(desk: Desk, id: string): Promise<TaskRow> {
  const row = await find(desk, id);
  if (row.task.status === 'done' || row.task.status === 'withdrawn') throw new Problem('conflict', message('engine.task.over'));
  return row;
}

const takenBy = (row: TaskRow): Problem =>
  row.task.status === 'taken'
    ? new Problem('conflict', message('engine.task.taken', { name: row.assigneeName ?? message('engine.task.someone') }))
    : new Problem('conflict', message('engine.task.over'));

const answer = async (desk: Desk, id: string): Promise<WireTask> => wireTask(desk, await find(desk, id), await journeyNames(desk));
