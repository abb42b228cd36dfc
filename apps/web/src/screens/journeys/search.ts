import { journeyStatusSchema } from '@makegood/contract';
import { z } from 'zod';

export const journeysSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  status: journeyStatusSchema.optional().catch(undefined),
});
