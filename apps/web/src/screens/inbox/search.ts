import { idSchema } from '@makegood/contract';
import { z } from 'zod';

export const inboxSearch = z.object({
  show: z.enum(['unfinished', 'mine', 'completed']).optional().catch(undefined),
  queue: z.string().max(120).optional().catch(undefined),
  task: idSchema('task').optional().catch(undefined),
});
