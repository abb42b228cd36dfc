import type { JourneyDocument } from '../document/schema.ts';
import { addNote } from './add-note.ts';
import { deleteNote } from './delete-note.ts';
import { editNote } from './edit-note.ts';
import { noteOf } from './note-of.ts';

/** Writes a step's note from its form: the first word makes it, an empty text takes it away. */
export function annotate(document: JourneyDocument, step: string, text: string): JourneyDocument {
  const known = noteOf(document, step);
  if (known) return text === '' ? deleteNote(document, known.id) : editNote(document, known.id, { text });
  if (text === '') return document;
  const added = addNote(document, { text, step });
  return added.ok ? added.value.document : document;
}
