import type { Id, Json } from '@makegood/base';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';

/** A file of people, accounts or payments on its way in. Nothing of it counts before it is `done`. */
export const imports = sqliteTable(
  'imports',
  {
    id: text().$type<Id<'import'>>().primaryKey(),
    workspaceId: workspace(),
    fileName: text().notNull(),
    kind: text().$type<'accounts' | 'payments'>().notNull(),
    status: text().$type<'uploaded' | 'mapped' | 'running' | 'done' | 'failed' | 'cancelled'>().notNull(),
    mapping: json<Json>().notNull(),
    progress: json<Json>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    endedAt: instant(),
  },
  (table) => [index('importsByTime').on(table.workspaceId, table.createdAt)],
);

/** A row that could not be taken in. `row` counts the file's data rows from 1. */
export const importErrors = sqliteTable(
  'importErrors',
  {
    importId: text().$type<Id<'import'>>().notNull(),
    row: integer().notNull(),
    column: text().notNull(),
    workspaceId: workspace(),
    problem: json<Json>().notNull(),
    raw: json<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row, table.column] })],
);

/** Rows that were read and checked and wait for the whole file. Emptied when the import ends. */
export const importRows = sqliteTable(
  'importRows',
  {
    importId: text().$type<Id<'import'>>().notNull(),
    row: integer().notNull(),
    workspaceId: workspace(),
    content: json<Json>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] })],
);
