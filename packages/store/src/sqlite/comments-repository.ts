import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { CommentsRepository } from '../ports/comments-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { comments, commentThreads } = tables;
const { placeholder } = sql;

export function commentsRepository(connection: Connection): CommentsRepository {
  const { query } = connection;
  const here = eq(commentThreads.workspaceId, placeholder('workspace'));
  const thread = query
    .select()
    .from(commentThreads)
    .where(and(here, eq(commentThreads.id, placeholder('thread'))))
    .prepare();
  const threads = query
    .select()
    .from(commentThreads)
    .where(and(here, eq(commentThreads.journeyId, placeholder('journey'))))
    .orderBy(sql`${commentThreads.resolvedAt} is not null`, desc(commentThreads.lastAt), asc(commentThreads.id))
    .prepare();
  const said = eq(comments.workspaceId, placeholder('workspace'));
  const comment = query
    .select()
    .from(comments)
    .where(and(said, eq(comments.id, placeholder('comment'))))
    .prepare();
  const ofJourney = query
    .select()
    .from(comments)
    .where(and(said, eq(comments.journeyId, placeholder('journey'))))
    .orderBy(asc(comments.threadId), asc(comments.number))
    .prepare();
  const ofThread = query
    .select()
    .from(comments)
    .where(and(said, eq(comments.threadId, placeholder('thread'))))
    .orderBy(asc(comments.number))
    .prepare();
  const openThreads = query
    .select({ journeyId: commentThreads.journeyId, count: sql<number>`count(*)` })
    .from(commentThreads)
    .where(and(here, isNull(commentThreads.resolvedAt)))
    .groupBy(commentThreads.journeyId)
    .prepare();
  return {
    thread: (workspace, id) => answered(connection, () => thread.get({ workspace, thread: id }) ?? null),
    threads: (workspace, journey) => answered(connection, () => threads.all({ workspace, journey })),
    comment: (workspace, id) => answered(connection, () => comment.get({ workspace, comment: id }) ?? null),
    ofJourney: (workspace, journey) => answered(connection, () => ofJourney.all({ workspace, journey })),
    ofThread: (workspace, id) => answered(connection, () => ofThread.all({ workspace, thread: id })),
    openThreads: (workspace) => answered(connection, () => openThreads.all({ workspace })),
  };
}
