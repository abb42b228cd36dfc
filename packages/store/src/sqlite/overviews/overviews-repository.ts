import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { OverviewsRepository } from '../../ports/overviews-repository.ts';
import { tables } from '../../tables.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';
import { accountList } from './account-list.ts';
import { engineLoad } from './engine-load.ts';
import { enrolmentCrowds } from './enrolment-crowds.ts';
import { escapeLike } from './escape-like.ts';
import { sandboxViews } from './sandbox-views.ts';
import { taskList } from './task-list.ts';

const { imports } = tables;

export function overviewsRepository(connection: Connection): OverviewsRepository {
  return {
    ...accountList(connection),
    ...enrolmentCrowds(connection),
    ...sandboxViews(connection),
    ...engineLoad(connection),
    ...taskList(connection),
    ...importList(connection),
  };
}

function importList(connection: Connection): Pick<OverviewsRepository, 'imports' | 'unfinishedImports' | 'userName'> {
  const { query, raw } = connection;
  const userName = raw.prepare<[string], { name: string }>('select name from "user" where id = ?');
  const unfinished = query
    .select()
    .from(imports)
    .where(inArray(imports.status, ['running', 'mapped']))
    .prepare();
  return {
    imports: (workspace, search, request) =>
      answered(connection, () => {
        const wanted = and(
          eq(imports.workspaceId, sql`${workspace}`),
          search?.trim() ? sql`${imports.fileName} like ${`%${escapeLike(search.trim())}%`} escape '\\'` : undefined,
        );
        const after = readCursor(request, 2);
        const rows = query
          .select()
          .from(imports)
          .where(and(wanted, after === null ? undefined : sql`(${imports.createdAt}, ${imports.id}) < (${after[0]}, ${after[1]})`))
          .orderBy(desc(imports.createdAt), desc(imports.id))
          .limit(rowsToRead(request))
          .all();
        const total = query
          .select({ count: sql<number>`count(*)` })
          .from(imports)
          .where(wanted)
          .get();
        return { ...pageOf(rows, request, (row) => [row.createdAt, row.id]), total: total?.count ?? 0 };
      }),
    unfinishedImports: () => answered(connection, () => unfinished.all()),
    userName: (user) => answered(connection, () => userName.get(user)?.name ?? null),
  };
}
