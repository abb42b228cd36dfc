import { idSchema } from '@makegood/contract';
import { z } from 'zod';

export const PACK_VIEWS = ['rules', 'holidays', 'changes', 'tests', 'try', 'history'] as const;
export type PackView = (typeof PACK_VIEWS)[number];

const contentSchema = z.union([idSchema('packVersion'), z.literal('release')]);

/** What the address of a pack says: which version, which side of it, which rule is open. Bad parts are dropped. */
export const packSearch = z.object({
  version: idSchema('packVersion').optional().catch(undefined),
  view: z.enum(PACK_VIEWS).optional().catch(undefined),
  form: z.literal('table').optional().catch(undefined),
  rule: z.string().max(100).optional().catch(undefined),
  /** Two contents of the history that are held against each other: versions, or what the release brings. */
  from: contentSchema.optional().catch(undefined),
  to: contentSchema.optional().catch(undefined),
  /** A back-test whose people are listed. */
  people: idSchema('backTest').optional().catch(undefined),
});
export type PackSearch = z.infer<typeof packSearch>;

export const packsSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  /** An area of the map, by its ISO 3166 code. */
  area: z.string().max(10).optional().catch(undefined),
});
