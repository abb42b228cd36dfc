import type { Instant, JourneyId, Json, ReviewId, UserId, VersionId } from '@makegood/base';
import type { Plan } from '@makegood/journey/core';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';

/** The draft is what someone draws, so it may be of an older schema or unfinished: it is read through the journey package. */
export const journeys = sqliteTable('journeys', {
  id: text().$type<JourneyId>().primaryKey(),
  workspaceId: workspace(),
  name: text().notNull(),
  status: text().$type<'draft' | 'live' | 'paused' | 'retired'>().notNull(),
  liveVersion: integer(),
  draft: json<Json>().notNull(),
  /** Rises with each saved draft; a save names the one it began from. */
  draftRevision: integer().notNull(),
  draftSavedAt: instant().notNull(),
  /** Everybody whose changes it carries since the last publication, the latest last. */
  draftAuthors: json<readonly DraftAuthor[]>().notNull(),
  /** Whoever saved it last, also when that was published since. Null for one saved before this was kept. */
  draftSavedBy: json<Colleague>(),
  createdAt: instant().notNull(),
});

export type Colleague = { readonly user: UserId; readonly name: string };
export type DraftAuthor = Colleague & { readonly at: Instant };
/** A second person's agreement to what was published. */
export type VersionApproval = Colleague & { readonly review: ReviewId; readonly at: Instant; readonly note: string };

/** Immutable but for `name`, which is a label. */
export const journeyVersions = sqliteTable(
  'journeyVersions',
  {
    id: text().$type<VersionId>().primaryKey(),
    workspaceId: workspace(),
    journeyId: text()
      .$type<JourneyId>()
      .notNull()
      .references(() => journeys.id),
    number: integer().notNull(),
    name: text().notNull(),
    document: json<Json>().notNull(),
    planHash: text().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text().notNull(),
    note: text().notNull(),
    /** Whose changes it brought. Null, as `approval`, in versions of before this was kept. */
    authors: json<readonly Colleague[]>(),
    approval: json<VersionApproval>(),
  },
  (table) => [uniqueIndex('versionsOfJourney').on(table.journeyId, table.number)],
);

/** Content-addressed and immutable; shared by workspaces, because equal content is equal. */
export const plans = sqliteTable('plans', { hash: text().primaryKey(), plan: json<Plan>().notNull(), createdAt: instant().notNull() });

/**
 * Rule packs as they were when something was decided or published under them, by content hash: a later release brings
 * newer packs, and what runs on the older ones must still be decided and explained by these.
 */
export const packs = sqliteTable('packs', {
  hash: text().primaryKey(),
  id: text().notNull(),
  version: integer().notNull(),
  document: json<Json>().notNull(),
  storedAt: instant().notNull(),
});
