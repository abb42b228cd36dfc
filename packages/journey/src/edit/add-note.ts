import { err, message, ok, type Message, type Result } from '@makegood/base';
import { NOTES_LIMIT, type Note } from '../document/notes.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { freeKey } from './free-key.ts';
import { STEP_WIDTH } from './grid.ts';

/** Beside its step, with a little air. */
export const BESIDE = { x: STEP_WIDTH + 24, y: 0 } as const;

/** Pins a note to the canvas or to a step. `at` counts from the step's corner when it belongs to one. */
export function addNote(
  document: JourneyDocument,
  { text, step = null, at = BESIDE }: { readonly text: string; readonly step?: string | null; readonly at?: Note['at'] },
): Result<{ readonly document: JourneyDocument; readonly id: string }, Message> {
  if (Object.keys(document.notes).length >= NOTES_LIMIT) return err(message('journey.edit.tooManyNotes', { limit: NOTES_LIMIT }));
  if (step !== null && !document.steps[step]) return err(message('journey.edit.stepGone'));
  const id = freeKey(document.notes, 'note');
  const note: Note = { text, step, at: { x: Math.round(at.x), y: Math.round(at.y) } };
  return ok({ id, document: { ...document, notes: { ...document.notes, [id]: note } } });
}
