import type { Citation } from '@makegood/rules';

/** A source as it is cited: the instrument and the place in it. */
export const citationText = (citation: Citation): string =>
  citation.section === undefined ? citation.instrument : `${citation.instrument}, ${citation.section}`;
