import type { Import as WireImport, Page } from '@makegood/contract';
import type { Desk } from '../workspaces/desk.ts';
import { findImport, wireImport } from './import-record.ts';

type Query = { readonly cursor?: string | undefined; readonly limit: number; readonly q?: string | undefined };

/** Imports, newest first. */
export async function listImports(desk: Desk, query: Query): Promise<Page<WireImport>> {
  const page = await desk.store.overviews.imports(desk.workspace.id, query.q, { after: query.cursor ?? null, limit: query.limit });
  const items = await Promise.all(page.items.map(async (row) => wireImport(row, await nameOf(desk, row.createdBy))));
  return { items, nextCursor: page.next, total: page.total };
}

/** @throws Problem `notFound` */
export async function readImport(desk: Desk, id: string): Promise<WireImport> {
  const row = await findImport(desk, id);
  return wireImport(row, await nameOf(desk, row.createdBy));
}

const nameOf = async (desk: Desk, user: string): Promise<string> => (await desk.store.overviews.userName(user)) ?? user;
