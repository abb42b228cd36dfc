import { ok } from '@makegood/base';
import { NOTE_LENGTH, NOTES_LIMIT, type Note } from '../document/notes.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { refused, type Made } from './edited.ts';
import { freeKey } from './free-key.ts';
import { STEP_WIDTH } from './grid.ts';
import { onCanvas } from './on-canvas.ts';

/** Beside its step, with a little air. */
export const BESIDE = { x: STEP_WIDTH + 24, y: 0 } as const;

/** Pins a note to the canvas or to a step. `at` counts from the step's corner when it belongs to one. */
export function addNote(
  document: JourneyDocument,
  { text, step = null, at = BESIDE }: { readonly text: string; readonly step?: string | null; readonly at?: Note['at'] },
): Made<{ readonly id: string }> {
  if (Object.keys(document.notes).length >= NOTES_LIMIT) return refused('tooManyNotes', { limit: NOTES_LIMIT });
  if (step !== null && !document.steps[step]) return refused('stepGone');
  const id = freeKey(document.notes, 'note');
  const note: Note = { text: text.slice(0, NOTE_LENGTH), step, at: onCanvas(at) };
  return ok({ id, document: { ...document, notes: { ...document.notes, [id]: note } } });
}
