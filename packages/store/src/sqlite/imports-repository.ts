import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ImportsRepository } from '../ports/imports-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';
import { MOST_ROWS, pageOf, readCursor, rowsToRead } from './cursor.ts';

const { imports, importErrors, importRows } = tables;
const { placeholder } = sql;

export function importsRepository(connection: Connection): ImportsRepository {
  const { query } = connection;
  const here = eq(imports.workspaceId, placeholder('workspace'));
  const byId = query
    .select()
    .from(imports)
    .where(and(here, eq(imports.id, placeholder('id'))))
    .prepare();
  const list = query
    .select()
    .from(imports)
    .where(here)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(placeholder('limit'))
    .prepare();
  const errors = query
    .select()
    .from(importErrors)
    .where(
      and(
        eq(importErrors.importId, placeholder('id')),
        sql`(${importErrors.row}, ${importErrors.column}) > (${placeholder('row')}, ${placeholder('column')})`,
      ),
    )
    .orderBy(asc(importErrors.row), asc(importErrors.column))
    .limit(placeholder('limit'))
    .prepare();
  const countErrors = query
    .select({ count: sql<number>`count(*)` })
    .from(importErrors)
    .where(eq(importErrors.importId, placeholder('id')))
    .prepare();
  const rows = query
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, placeholder('id')), sql`${importRows.row} > ${placeholder('row')}`))
    .orderBy(asc(importRows.row))
    .limit(placeholder('limit'))
    .prepare();
  return {
    get: (workspace, id) => answered(connection, () => byId.get({ workspace, id }) ?? null),
    list: (workspace, limit) => answered(connection, () => list.all({ workspace, limit: Math.min(limit, MOST_ROWS) })),
    errors: (id, request) =>
      answered(connection, () => {
        const [row, column] = readCursor(request, 2) ?? [-1, ''];
        return pageOf(errors.all({ id, row, column, limit: rowsToRead(request) }), request, (error) => [error.row, error.column]);
      }),
    countErrors: (id) => answered(connection, () => countErrors.get({ id })?.count ?? 0),
    rows: (id, request) =>
      answered(connection, () => {
        const [row] = readCursor(request, 1) ?? [-1];
        return pageOf(rows.all({ id, row, limit: rowsToRead(request) }), request, (staged) => [staged.row]);
      }),
  };
}
