import { z } from 'zod';
import { OUTCOMES, outcomeSchema } from '../exit/schema.ts';

/** The id of a step that has no journey yet: a new one, before somebody chooses. */
export const NO_JOURNEY = 'none';

/** Sends people through another journey of the workspace, and on by how they left it. */
export const callSchema = z.strictObject({
  /** The called journey's id; from files, the name of its file without `.json`. */
  journey: z.string().regex(/^[A-Za-z0-9_.-]{1,124}$/),
  /** `live`: the version that is live when the calling journey is published. What is published never changes with it. */
  version: z.union([z.literal('live'), z.int().min(1).max(1_000_000)]),
  /** Outcomes of the called journey that have a way of their own here. All others go the `otherwise` way. */
  outcomes: z
    .array(outcomeSchema)
    .max(OUTCOMES.length)
    .refine((outcomes) => new Set(outcomes).size === outcomes.length, { message: 'Each outcome once' }),
});
export type CallConfig = z.infer<typeof callSchema>;
