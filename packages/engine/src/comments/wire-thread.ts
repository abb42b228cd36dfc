import type { CommentThread } from '@makegood/contract';
import type { CommentRow, CommentThreadRow } from '@makegood/store';
import { colleague } from '../queries/colleague.ts';

/** `names` are those of the draft's steps: a thread about a step that is not among them is about one that was removed. */
export const wireThread = (thread: CommentThreadRow, said: readonly CommentRow[], names: ReadonlyMap<string, string>): CommentThread => ({
  id: thread.id,
  step: thread.step,
  stepName: thread.step === null ? null : (names.get(thread.step) ?? thread.stepName),
  removed: thread.step !== null && !names.has(thread.step),
  comments: said.map(({ id, author, at, text, editedAt, removedBy, removedAt }) => ({
    id,
    author: colleague(author),
    at,
    text,
    edited: editedAt,
    removed: removedBy && removedAt !== null ? { by: colleague(removedBy), at: removedAt } : null,
  })),
  resolved: thread.resolvedBy && thread.resolvedAt !== null ? { by: colleague(thread.resolvedBy), at: thread.resolvedAt } : null,
});
