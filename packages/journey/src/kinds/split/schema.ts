import { z } from 'zod';
import { localIdSchema, nameSchema } from '../duration-schema.ts';

export const splitSchema = z.strictObject({
  arms: z
    .array(z.strictObject({ id: localIdSchema, name: nameSchema, weight: z.int().min(0).max(100) }))
    .min(1)
    .max(10),
  /** Per cent who get none of it. Arms and holdout sum to 100. */
  holdout: z.int().min(0).max(100),
  /** Fixes who gets what: the same person is in the same arm for ever. Two tests must not share one. */
  salt: z.string().min(1).max(80),
});
export type SplitConfig = z.infer<typeof splitSchema>;
