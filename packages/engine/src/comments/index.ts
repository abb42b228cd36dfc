export * from './begin-thread.ts';
export * from './list-comments.ts';
export * from './work-comment.ts';
export * from './work-thread.ts';
