import { accountStatusSchema, bucketSchema, idSchema } from '@makegood/contract';
import { z } from 'zod';

/** What the address of the list says, so that a filtered list can be kept and sent to a colleague. Bad parts are dropped. */
export const accountsSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  bucket: bucketSchema.optional().catch(undefined),
  status: accountStatusSchema.optional().catch(undefined),
  journey: idSchema('journey').optional().catch(undefined),
  step: z.string().max(100).optional().catch(undefined),
  /** The step's name, for the words on the filter only. */
  stepName: z.string().max(200).optional().catch(undefined),
  held: z.enum(['yes', 'no']).optional().catch(undefined),
  sort: z.enum(['pastDue', 'balance', 'name', 'next']).optional().catch(undefined),
});
export type AccountsSearch = z.infer<typeof accountsSearch>;
