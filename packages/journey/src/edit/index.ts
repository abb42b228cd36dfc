/**
 * Editing a journey: pure changes of the document, the same for canvas, outline, API and command line. Nothing here moves
 * what it need not, and everything gives a document that can be read again.
 *
 * An edit gives the changed document. Where it may be refused, it gives the document as it was and a function beside it says
 * why (`connectionProblem`, `moveProblem`), or it gives a result with the sentence.
 */
export { addNote } from './add-note.ts';
export * from './annotate.ts';
export * from './blank.ts';
export * from './branch-contents.ts';
export type { BranchEnd } from './branch-end.ts';
export { clipSchema, type Clip } from './clip/clip.ts';
export * from './clip/copy-steps.ts';
export * from './clip/duplicate-steps.ts';
export * from './clip/parse-clip.ts';
export * from './clip/paste-steps.ts';
export * from './configure.ts';
export * from './connect.ts';
export * from './delete-note.ts';
export * from './edit-note.ts';
export type { Edited, Made } from './edited.ts';
export * from './free-id.ts';
export * from './free-name.ts';
export * from './grid.ts';
export * from './insert-step.ts';
export * from './main-branch.ts';
export * from './move-along.ts';
export * from './move-step.ts';
export * from './new-step.ts';
export * from './note-of.ts';
export { assignPhase, createPhase, deletePhase, renamePhase, togglePhase } from './phases.ts';
export * from './place-steps.ts';
export * from './reach.ts';
export * from './remove-steps.ts';
export * from './rename.ts';
export { openPlace } from './room.ts';
export * from './set-skipped.ts';
export * from './tidy.ts';
