import { message } from '@makegood/base';
import type { CommentThread } from '@makegood/contract';
import type { CommentThreadRow, Write } from '@makegood/store';
import { stepNames } from '../journeys/drawn-content.ts';
import { findJourney } from '../journeys/find-journey.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wireThread } from './wire-thread.ts';

const REPLIES_LIMIT = 500;
/** Two who answer in one moment come one after the other. */
const TRIES = 5;

/** Answers; what was resolved is open again. @throws Problem `notFound`, `refused` */
export async function replyTo(desk: Desk, id: string, { text }: { readonly text: string }): Promise<CommentThread> {
  for (let tried = 1; ; tried += 1) {
    const thread = await findThread(desk, id);
    if (thread.comments >= REPLIES_LIMIT) throw new Problem('refused', message('engine.comment.tooMany', { limit: REPLIES_LIMIT }));
    const number = thread.comments + 1;
    const committed = await desk.store.commit([
      {
        write: 'update',
        in: 'commentThreads',
        key: { id: thread.id },
        set: { comments: number, lastAt: desk.realNow, resolvedBy: null, resolvedAt: null },
        when: { comments: thread.comments },
      },
      {
        write: 'insert',
        into: 'comments',
        row: {
          id: desk.newId('comment'),
          workspaceId: desk.workspace.id,
          threadId: thread.id,
          journeyId: thread.journeyId,
          number,
          author: { user: desk.caller.id, name: desk.caller.name },
          at: desk.realNow,
          text,
        },
      },
      auditLine(desk, 'journey.commentAnswered', thread.journeyId, { thread: thread.id, number }),
    ]);
    if (committed.ok) return readThread(desk, id);
    if (tried === TRIES) throw new Problem('conflict', message('engine.journey.busy'));
  }
}

/** Nothing more is to be done about it; who said so first is kept. @throws Problem `notFound` */
export async function resolveThread(desk: Desk, id: string): Promise<CommentThread> {
  const thread = await findThread(desk, id);
  if (thread.resolvedAt !== null) return readThread(desk, id);
  const resolved = { resolvedBy: { user: desk.caller.id, name: desk.caller.name }, resolvedAt: desk.realNow };
  return change(desk, thread, { set: resolved, when: { resolvedAt: null, comments: thread.comments } }, 'journey.commentResolved');
}

/** Something is to be done about it after all. @throws Problem `notFound` */
export async function reopenThread(desk: Desk, id: string): Promise<CommentThread> {
  const thread = await findThread(desk, id);
  if (thread.resolvedAt === null) return readThread(desk, id);
  const open = { resolvedBy: null, resolvedAt: null };
  return change(desk, thread, { set: open, when: { resolvedAt: thread.resolvedAt } }, 'journey.commentReopened');
}

type Changed = Pick<Extract<Write, { write: 'update'; in: 'commentThreads' }>, 'set' | 'when'>;

async function change(desk: Desk, thread: CommentThreadRow, { set, when = {} }: Changed, action: string): Promise<CommentThread> {
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'commentThreads', key: { id: thread.id }, set, when },
      auditLine(desk, action, thread.journeyId, { thread: thread.id }),
    ],
    message('engine.journey.busy'),
  );
  return readThread(desk, thread.id);
}

/** @throws Problem `notFound` */
export async function readThread(desk: Desk, id: string): Promise<CommentThread> {
  const thread = await findThread(desk, id);
  const journey = await findJourney(desk, thread.journeyId);
  return wireThread(thread, await desk.store.comments.ofThread(desk.workspace.id, id), stepNames(journey.draft));
}

async function findThread(desk: Desk, id: string): Promise<CommentThreadRow> {
  const thread = await desk.store.comments.thread(desk.workspace.id, id);
  if (!thread) throw new Problem('notFound', message('engine.comment.unknown'));
  return thread;
}
