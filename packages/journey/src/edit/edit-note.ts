import { NOTE_LENGTH, type Note } from '../document/notes.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { placeOfNote } from './note-of.ts';
import { onCanvas } from './on-canvas.ts';

/** What may be changed of a note. `place` is where it shall stand on the canvas itself, whatever it belongs to. */
export type NoteChange = { readonly text?: string; readonly step?: string | null; readonly place?: Note['at'] };

/** Changes a note. One that is given to another step, or set free, stays where it is seen. */
export function editNote(document: JourneyDocument, id: string, change: NoteChange): JourneyDocument {
  const note = document.notes[id];
  if (!note || (change.step != null && !document.steps[change.step])) return document;
  const step = change.step === undefined ? note.step : change.step;
  const place = change.place ?? placeOfNote(document, note);
  const corner = (step === null ? undefined : document.steps[step]?.at) ?? { x: 0, y: 0 };
  const changed: Note = {
    text: (change.text ?? note.text).slice(0, NOTE_LENGTH),
    step,
    at: onCanvas({ x: place.x - corner.x, y: place.y - corner.y }),
  };
  return { ...document, notes: { ...document.notes, [id]: changed } };
}
