/** What two documents say differently, in data and in sentences; how the work of two people comes together; who goes where at publishing. */
export * from './diff.ts';
export { diffDocuments } from './diff-documents.ts';
export * from './merge.ts';
export { applyChoices, conflictsAfter, mergeDocuments, sayConflict } from './merge-documents.ts';
export { messagesOf, plain, sentencesOf, type Sentence } from './sentences.ts';
export * from './step-map.ts';
