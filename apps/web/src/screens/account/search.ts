import { idSchema, timelineGroupSchema } from '@makegood/contract';
import { z } from 'zod';

/** The account's address carries what is shown beside it: a decision can be sent to a colleague as a link. */
export const accountSearch = z.object({
  show: timelineGroupSchema.exclude(['other']).optional().catch(undefined),
  decision: idSchema('decision').optional().catch(undefined),
  ask: z.literal('contact').optional().catch(undefined),
  hand: z.enum(['call', 'write']).optional().catch(undefined),
});
export type AccountSearch = z.infer<typeof accountSearch>;
