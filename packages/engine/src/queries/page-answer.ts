import type { Page } from '@makegood/contract';

/** A page of the store as the API gives it. */
export const pageAnswer = <Item>(page: { readonly next: string | null; readonly total: number }, items: readonly Item[]): Page<Item> => ({
  items: [...items],
  nextCursor: page.next,
  total: page.total,
});

/** A page of what was put together in memory: `cursor` is the place of the first item, as the page before said. */
export function pageOfAll<Item>(all: readonly Item[], query: { cursor?: string | undefined; limit: number }): Page<Item> {
  const start = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
  const items = all.slice(start, start + query.limit);
  const end = start + items.length;
  return { items, nextCursor: end < all.length ? String(end) : null, total: all.length };
}
