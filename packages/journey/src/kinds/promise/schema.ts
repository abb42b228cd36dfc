import { z } from 'zod';
import { channelSchema } from '../message/schema.ts';
import { localIdSchema } from '../duration-schema.ts';

/** Waits for the account's open promise. Only payments in the ledger keep it. */
export const promiseSchema = z.strictObject({
  graceDays: z.int().min(0).max(60),
  /** From this share of the promised amount on it is partly kept. */
  minPercent: z.int().min(1).max(100),
  reminder: z.strictObject({ daysBefore: z.int().min(0).max(30), channel: channelSchema, template: localIdSchema }).optional(),
});
export type PromiseConfig = z.infer<typeof promiseSchema>;
