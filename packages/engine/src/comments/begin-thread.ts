import { message } from '@makegood/base';
import type { CommentThread } from '@makegood/contract';
import { stepNames } from '../journeys/drawn-content.ts';
import { findJourney } from '../journeys/find-journey.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { readThread } from './work-thread.ts';

/** A list that is read as a whole has an end. */
const THREADS_LIMIT = 1_000;

/**
 * Says something about a step of the draft, or about the whole journey.
 * @throws Problem `notFound`, or `refused` when the draft has no such step.
 */
export async function beginThread(
  desk: Desk,
  id: string,
  { step, text }: { readonly step: string | null; readonly text: string },
): Promise<CommentThread> {
  const journey = await findJourney(desk, id);
  const stepName = step === null ? null : (stepNames(journey.draft).get(step) ?? null);
  if (step !== null && stepName === null) throw new Problem('refused', message('engine.comment.unknownStep'));
  if ((await desk.store.comments.threads(desk.workspace.id, journey.id)).length >= THREADS_LIMIT)
    throw new Problem('refused', message('engine.comment.tooMany', { limit: THREADS_LIMIT }));
  const thread = desk.newId('commentThread');
  const of = { workspaceId: desk.workspace.id, journeyId: journey.id };
  await commitOrConflict(
    desk,
    [
      { write: 'insert', into: 'commentThreads', row: { ...of, id: thread, step, stepName, lastAt: desk.realNow, comments: 1 } },
      {
        write: 'insert',
        into: 'comments',
        row: {
          ...of,
          id: desk.newId('comment'),
          threadId: thread,
          number: 1,
          author: { user: desk.caller.id, name: desk.caller.name },
          at: desk.realNow,
          text,
        },
      },
      auditLine(desk, 'journey.commentBegun', journey.id, { thread, step }),
    ],
    message('engine.journey.busy'),
  );
  return readThread(desk, thread);
}
