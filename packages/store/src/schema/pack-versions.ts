import type { Instant, Json, LocalDate, PackVersionId, UserId } from '@makegood/base';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, instant, json, workspace } from './columns.ts';
import type { DraftAuthor } from './journeys.ts';

export type PackVersionState = 'draft' | 'review' | 'approved' | 'scheduled' | 'inForce' | 'superseded' | 'withdrawn';
export type PackPerson = { readonly user: UserId; readonly name: string };
/** When a version is to begin to decide. */
export type PackVersionStart =
  { readonly type: 'now' } | { readonly type: 'at'; readonly at: Instant } | { readonly type: 'onDate'; readonly date: LocalDate };

/**
 * A workspace's own versions of rule packs, drafts included. What is in force at an instant follows from `activeFrom` of
 * those that were approved and given a start; `state` says it to people and to the audit trail, and may lag behind.
 */
export const packVersions = sqliteTable(
  'packVersions',
  {
    id: text().$type<PackVersionId>().primaryKey(),
    workspaceId: workspace(),
    packId: text().notNull(),
    /** Rises for each pack of a workspace, after the number that the release's own had. */
    version: integer().notNull(),
    scope: text().$type<'jurisdiction' | 'industry' | 'provider' | 'firm'>().notNull(),
    title: text().notNull(),
    state: text().$type<PackVersionState>().notNull(),
    /** Of the content, once somebody was asked to approve it; null while it is drawn. */
    hash: text(),
    /** Hash of the content that it was begun from; null for one begun empty. */
    basedOn: text(),
    basedOnVersion: integer(),
    /** Hash of this release's content when it was begun, so that a later release's news shows. */
    release: text(),
    /** Rises with every change; a save names the one it began from. */
    revision: integer().notNull(),
    authors: json<readonly DraftAuthor[]>().notNull(),
    note: text().notNull(),
    /** Takes an older content up again. */
    rollBack: flag().notNull(),
    createdAt: instant().notNull(),
    savedAt: instant().notNull(),
    askedBy: json<PackPerson>(),
    askedAt: instant(),
    proposedStart: json<PackVersionStart>(),
    decidedBy: json<PackPerson>(),
    decidedAt: instant(),
    approved: flag(),
    decisionNote: text().notNull().default(''),
    /** From this instant of the workspace's clock on it decides. */
    activeFrom: instant(),
    /** When that was noticed and written down. */
    activatedAt: instant(),
    supersededAt: instant(),
    // Last, because it is large and most readers want what stands before it.
    document: json<Json>().notNull(),
  },
  (table) => [
    uniqueIndex('numberOfPackVersion').on(table.workspaceId, table.packId, table.version),
    index('packVersionsByState').on(table.workspaceId, table.state),
  ],
);
