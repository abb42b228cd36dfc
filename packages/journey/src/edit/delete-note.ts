import type { JourneyDocument } from '../document/schema.ts';

export function deleteNote(document: JourneyDocument, id: string): JourneyDocument {
  if (!Object.hasOwn(document.notes, id)) return document;
  const { [id]: _gone, ...notes } = document.notes;
  return { ...document, notes };
}
