export * from './ask-review.ts';
export * from './decide-review.ts';
export * from './read-review.ts';
export * from './review-standing.ts';
