import type { JourneyId, Json, ReviewId } from '@makegood/base';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';
import { journeys, type Colleague } from './journeys.ts';

/**
 * A draft handed to a second person. Each question is a row of its own, numbered by `cycle`, and keeps what was handed
 * over: an answer is about that and nothing newer. `at`s are by the workspace's clock.
 */
export const journeyReviews = sqliteTable(
  'journeyReviews',
  {
    id: text().$type<ReviewId>().primaryKey(),
    workspaceId: workspace(),
    journeyId: text()
      .$type<JourneyId>()
      .notNull()
      .references(() => journeys.id),
    cycle: integer().notNull(),
    state: text().$type<'asked' | 'approved' | 'changes' | 'withdrawn'>().notNull(),
    revision: integer().notNull(),
    /** Of what was drawn, positions and notes left out. */
    hash: text().notNull(),
    askedBy: json<Colleague>().notNull(),
    askedAt: instant().notNull(),
    /** Whom in particular; anybody with the right when null. */
    askedOf: json<Colleague>(),
    note: text().notNull(),
    decidedBy: json<Colleague>(),
    decidedAt: instant(),
    decisionNote: text().notNull().default(''),
    /** The version that it became. */
    versionNumber: integer(),
    // Last, because it is large and most readers want what stands before it.
    document: json<Json>().notNull(),
  },
  (table) => [uniqueIndex('cycleOfReview').on(table.journeyId, table.cycle)],
);
