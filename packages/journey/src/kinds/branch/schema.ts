import { z } from 'zod';
import { conditionSchema } from '../../conditions/schema.ts';
import { localIdSchema, nameSchema } from '../duration-schema.ts';

/** The first branch that is true is taken; one that is *unknown* goes to the `unknown` branch when it is drawn, and never counts as true. */
export const branchSchema = z.strictObject({
  branches: z
    .array(z.strictObject({ id: localIdSchema, name: nameSchema, when: conditionSchema }))
    .min(1)
    .max(12),
});
export type BranchConfig = z.infer<typeof branchSchema>;
