import type { AccessTokenId, UserId } from '@makegood/base';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, workspace } from './columns.ts';

/**
 * What another system shows when it calls the API of one workspace. It acts as a user of its own who has no password, so
 * that whatever it did can be told from what people did. All instants are by the wall clock.
 */
export const accessTokens = sqliteTable(
  'accessTokens',
  {
    id: text().$type<AccessTokenId>().primaryKey(),
    workspaceId: workspace(),
    userId: text().$type<UserId>().notNull(),
    name: text().notNull(),
    role: text().$type<SystemRole>().notNull(),
    /** Whoever reads the store cannot call with it: only the hash is kept. */
    tokenHash: text().notNull(),
    /** So that people can tell which of their tokens this is. */
    lastFour: text().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().$type<UserId>().notNull(),
    /** Null holds until somebody revokes it. */
    expiresAt: instant(),
    revokedAt: instant(),
    revokedBy: text().$type<UserId>(),
    /** To the hour, so that calling is not writing. */
    lastUsedAt: instant(),
  },
  (table) => [uniqueIndex('accessTokensByHash').on(table.tokenHash), index('accessTokensOfWorkspace').on(table.workspaceId)],
);

export type SystemRole = 'systemReader' | 'systemWriter';
