import { z } from 'zod';
import { localIdSchema, nameSchema } from '../kinds/duration-schema.ts';

export const PHASES_LIMIT = 200;

/** A part of a journey under a name of its own, which can be folded to one card. Steps say which one they are in. */
export const phaseSchema = z.strictObject({ name: nameSchema, collapsed: z.boolean() });
export type Phase = z.infer<typeof phaseSchema>;

export const phasesSchema = z.record(localIdSchema, phaseSchema).refine((phases) => Object.keys(phases).length <= PHASES_LIMIT);
