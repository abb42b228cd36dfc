import type { CommentId, CommentThreadId, JourneyId } from '@makegood/base';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';
import { journeys, type Colleague } from './journeys.ts';

/** What colleagues say about a step of a journey, or about the whole of it (`step` null), whatever its version. */
export const commentThreads = sqliteTable(
  'commentThreads',
  {
    id: text().$type<CommentThreadId>().primaryKey(),
    workspaceId: workspace(),
    journeyId: text()
      .$type<JourneyId>()
      .notNull()
      .references(() => journeys.id),
    step: text(),
    /** What the step was called when the thread began, for when it is gone. */
    stepName: text(),
    resolvedBy: json<Colleague>(),
    resolvedAt: instant(),
    /** When the last word was said: the order in which threads are read. */
    lastAt: instant().notNull(),
    comments: integer().notNull().default(0),
  },
  (table) => [index('threadsOfJourney').on(table.journeyId)],
);

export const comments = sqliteTable(
  'comments',
  {
    id: text().$type<CommentId>().primaryKey(),
    workspaceId: workspace(),
    threadId: text()
      .$type<CommentThreadId>()
      .notNull()
      .references(() => commentThreads.id),
    journeyId: text().$type<JourneyId>().notNull(),
    /** In the order in which they were said, from 1. */
    number: integer().notNull(),
    author: json<Colleague>().notNull(),
    at: instant().notNull(),
    /** Empty once it is removed. */
    text: text().notNull(),
    /** When its author last put it in other words. */
    editedAt: instant(),
    removedBy: json<Colleague>(),
    removedAt: instant(),
  },
  (table) => [uniqueIndex('numberOfComment').on(table.threadId, table.number), index('commentsOfJourney').on(table.journeyId)],
);
