/** Editing a journey: pure changes of the document, the same for canvas, API and command line. Nothing here moves what it need not. */
export { addNote } from './add-note.ts';
export * from './annotate.ts';
export * from './blank.ts';
export * from './change.ts';
export * from './delete-note.ts';
export * from './edit-note.ts';
export * from './grid.ts';
export * from './note-of.ts';
export * from './reach.ts';
export * from './tidy.ts';
