import { z } from 'zod';

/** How a list is asked for: a page after `cursor` (from the answer before), at most `limit` items, matching the text `q`. */
export const listQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  q: z.string().max(200).optional(),
});

/** One page. `total` counts all that match, not only this page; `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().min(0) });

export type Page<Item> = { items: Item[]; nextCursor: string | null; total: number };
