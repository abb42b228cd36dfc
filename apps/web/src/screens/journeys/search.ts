import { journeyStatusSchema } from '@makegood/contract';
import { z } from 'zod';

/** By how a journey stands; `review`: its draft waits for a second person. */
export const journeyFilterSchema = z.enum([...journeyStatusSchema.options, 'review']);

export const journeysSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  status: journeyFilterSchema.optional().catch(undefined),
});
