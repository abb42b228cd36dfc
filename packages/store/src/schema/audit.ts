import type { Json } from '@makegood/base';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';

/** Who did what, append-only. Each line carries the hash of the one before it, so that a removed or changed line shows. */
export const audit = sqliteTable(
  'audit',
  {
    sequence: integer().primaryKey({ autoIncrement: true }),
    workspaceId: workspace(),
    at: instant().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    detail: json<Json>().notNull(),
    /** The row of evidence that the line vouches for: its table, with `subject` as its id. Null for a line that tells of something else. */
    recordTable: text(),
    /** Content hash of that row as the line's transaction left it; empty when it was deleted. */
    recordHash: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [index('auditBySubject').on(table.workspaceId, table.subject), index('auditOfWorkspace').on(table.workspaceId)],
);
