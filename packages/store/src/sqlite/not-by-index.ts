import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

/**
 * A comparison that SQLite only checks and does not search by (a unary plus takes a column out of its reach, see "The
 * SQLite query planner", 2.0). Without it, a person's few rows were sought among all of their workspace, because an index
 * that begins with the workspace looked as good as the person's own.
 */
export const sameButNotByIndex = (column: SQLWrapper, value: SQLWrapper): SQL => sql`+${column} = ${value}`;
