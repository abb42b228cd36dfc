import { z } from 'zod';
import { notesSchema } from '../../document/notes.ts';
import { SCHEMA_VERSION, stepSchema, TEMPLATES_LIMIT, type JourneyDocument, type Step } from '../../document/schema.ts';
import { localIdSchema } from '../../kinds/duration-schema.ts';
import { templateSchema } from '../../template/schema.ts';

/** More steps than anybody copies at once. */
export const CLIP_STEPS_LIMIT = 500;
/** Longer text than this is not read, in characters. */
export const CLIP_LENGTH = 4_000_000;

/**
 * Copied steps as they lie on the clipboard, as JSON text: a part of a document of this form, with the texts that the steps
 * send and the notes that belong to them. An older clip is migrated as an older document is.
 */
export const clipSchema = z.strictObject({
  makegood: z.literal('steps'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  steps: z.record(localIdSchema, stepSchema).refine((steps) => Object.keys(steps).length <= CLIP_STEPS_LIMIT),
  templates: z.array(templateSchema).max(TEMPLATES_LIMIT),
  notes: notesSchema,
});
export type Clip = z.infer<typeof clipSchema>;

/**
 * A clip that stands for itself: no second way in, no wire to a step that was not copied, no note of one, and no phase,
 * which belongs to the journey that it was copied from.
 */
export function clipOf(of: Pick<JourneyDocument, 'steps' | 'templates' | 'notes'>): Clip {
  const kept = Object.entries(of.steps).filter(([, step]) => step.kind !== 'trigger');
  const ids = new Set(kept.map(([id]) => id));
  return {
    makegood: 'steps',
    schemaVersion: SCHEMA_VERSION,
    steps: Object.fromEntries(kept.map(([id, step]) => [id, alone(step, ids)])),
    templates: of.templates,
    notes: Object.fromEntries(Object.entries(of.notes).filter(([, note]) => note.step !== null && ids.has(note.step))),
  };
}

function alone(step: Step, ids: ReadonlySet<string>): Step {
  const { phase: _left, ...rest } = step;
  return { ...rest, next: Object.fromEntries(Object.entries(step.next).filter(([, to]) => ids.has(to))) };
}
