import type { Finding } from '@makegood/journey';

/** Whether two lists say the same of the same places: then nothing need be drawn anew. */
export const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a === b || (a.length === b.length && a.every((finding, index) => JSON.stringify(finding) === JSON.stringify(b[index])));
