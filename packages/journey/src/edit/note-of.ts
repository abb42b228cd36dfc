import type { JourneyDocument } from '../document/schema.ts';
import type { Note } from '../document/notes.ts';
import type { Place } from '../document/place.ts';

/** The note that belongs to a step, the one that its form shows; a step can have more on the canvas. */
export function noteOf(document: JourneyDocument, step: string): { readonly id: string; readonly note: Note } | null {
  const found = Object.entries(document.notes).find(([, note]) => note.step === step);
  return found ? { id: found[0], note: found[1] } : null;
}

/** Where a note stands on the canvas, wherever its step has gone. */
export function placeOfNote(document: JourneyDocument, note: Note): Place {
  const step = note.step === null ? undefined : document.steps[note.step];
  return step ? { x: step.at.x + note.at.x, y: step.at.y + note.at.y } : note.at;
}
