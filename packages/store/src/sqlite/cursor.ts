import { z } from 'zod';
import type { Page, PageRequest } from '../ports/page.ts';

const partsSchema = z.array(z.union([z.string(), z.number()]));

/** Where a page ended, as the sort key of its last row: rows that come or go meanwhile do not shift the next page. */
export const writeCursor = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Null at the beginning, and for a cursor that is not one of ours: the list then begins anew. */
export function readCursor(request: PageRequest, length: number): readonly (string | number)[] | null {
  if (request.after === undefined || request.after === null) return null;
  try {
    const parts = partsSchema.safeParse(JSON.parse(Buffer.from(request.after, 'base64url').toString('utf8')));
    return parts.success && parts.data.length === length ? parts.data : null;
  } catch {
    return null;
  }
}

/** The largest page; a request for more gets this many. */
export const MOST_ROWS = 1_000;
/** One more row than asked for tells whether there is a next page. */
export const rowsToRead = (request: PageRequest): number => Math.min(Math.max(1, request.limit), MOST_ROWS) + 1;

export function pageOf<Item>(
  rows: readonly Item[],
  request: PageRequest,
  sortKey: (item: Item) => readonly (string | number)[],
): Page<Item> {
  const limit = rowsToRead(request) - 1;
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(sortKey(last)) : null };
}
