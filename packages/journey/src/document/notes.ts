import { z } from 'zod';
import { localIdSchema } from '../kinds/duration-schema.ts';
import { placeSchema } from './place.ts';

/** More notes than anybody reads. */
export const NOTES_LIMIT = 500;
export const NOTE_LENGTH = 2000;

/**
 * What an author wants to remember, pinned to the canvas. For colleagues, never for debtors; it is no part of the plan
 * and of no layout.
 */
export const noteSchema = z.strictObject({
  text: z.string().max(NOTE_LENGTH),
  /** The step it belongs to; null stands free on the canvas. A step that is gone leaves it free. */
  step: localIdSchema.nullable(),
  /** From the corner of its step, so that it goes where the step goes; on the canvas itself when it stands free. */
  at: placeSchema,
});
export type Note = z.infer<typeof noteSchema>;

export const notesSchema = z.record(localIdSchema, noteSchema).refine((notes) => Object.keys(notes).length <= NOTES_LIMIT);
