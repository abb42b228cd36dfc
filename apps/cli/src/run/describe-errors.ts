import type { Locale } from '@makegood/base';
import { journeyTexts, type Finding } from '@makegood/journey';
import { tell } from '../input.ts';

/** A heading, and the errors among the findings below it, one on a line. */
export const describeErrors = (heading: string, findings: readonly Finding[], locale: Locale): string =>
  [
    heading,
    ...findings
      .filter((finding) => finding.severity === 'error')
      .map((finding) => `  ${tell(journeyTexts, locale, finding.message)} (${finding.id})`),
  ].join('\n');
