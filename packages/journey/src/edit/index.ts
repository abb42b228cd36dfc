/** Editing a journey: pure changes of the document, the same for canvas, API and command line. Nothing here moves what it need not. */
export * from './blank.ts';
export * from './change.ts';
export * from './grid.ts';
export * from './reach.ts';
export * from './tidy.ts';
