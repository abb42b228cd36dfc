import { message } from '@makegood/base';
import type { CommentThread } from '@makegood/contract';
import type { CommentRow, Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { mayRemove } from './may-remove.ts';
import { readThread } from './work-thread.ts';

/**
 * Puts one's own comment in other words; that it was edited is seen.
 * @throws Problem `notFound`; `refused` when it is somebody else's or removed
 */
export async function editComment(desk: Desk, id: string, { text }: { readonly text: string }): Promise<CommentThread> {
  const comment = await findComment(desk, id);
  if (comment.author.user !== desk.caller.id) throw new Problem('refused', message('engine.comment.notOwn'));
  if (comment.removedAt !== null) throw new Problem('refused', message('engine.comment.removed'));
  if (comment.text === text) return readThread(desk, comment.threadId);
  await change(desk, comment, { text, editedAt: desk.realNow }, 'journey.commentEdited');
  return readThread(desk, comment.threadId);
}

/**
 * Takes away the words of a comment for good, because a debtor's data may stand in them: one's own, or with
 * `journeys.redact` anybody's. That something was said, by whom, and who removed it stays. A thread in which no word is left
 * is resolved. Once removed it can be removed again, which changes nothing.
 * @throws Problem `notFound`; `refused` when it is somebody else's
 */
export async function removeComment(desk: Desk, id: string): Promise<CommentThread> {
  const comment = await findComment(desk, id);
  const { caller, realNow } = desk;
  if (!mayRemove(desk, comment)) throw new Problem('refused', message('engine.comment.notOwnToRemove'));
  if (comment.removedAt !== null) return readThread(desk, comment.threadId);
  const by = { user: caller.id, name: caller.name };
  const others = (await desk.store.comments.ofThread(desk.workspace.id, comment.threadId)).filter((other) => other.id !== comment.id);
  const resolve: Write = {
    write: 'update',
    in: 'commentThreads',
    key: { id: comment.threadId },
    set: { resolvedBy: by, resolvedAt: realNow },
    when: { comments: others.length + 1 },
  };
  const nothingLeft = others.every((other) => other.removedAt !== null);
  await change(desk, comment, { text: '', removedBy: by, removedAt: realNow }, 'journey.commentRemoved', nothingLeft ? [resolve] : []);
  // The words are to be nowhere in the files either.
  await desk.store.wipe();
  return readThread(desk, comment.threadId);
}

type Changed = Extract<Write, { write: 'update'; in: 'comments' }>['set'];

/** The audit line says which comment of which thread, never its words. */
async function change(desk: Desk, comment: CommentRow, set: Changed, action: string, more: readonly Write[] = []): Promise<void> {
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'comments', key: { id: comment.id }, set, when: { removedAt: null } },
      ...more,
      auditLine(desk, action, comment.journeyId, { thread: comment.threadId, number: comment.number }),
    ],
    message('engine.journey.busy'),
  );
}

async function findComment(desk: Desk, id: string): Promise<CommentRow> {
  const comment = await desk.store.comments.comment(desk.workspace.id, id);
  if (!comment) throw new Problem('notFound', message('engine.comment.unknown'));
  return comment;
}
