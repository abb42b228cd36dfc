import { LOCALES, parseInstant, type Instant, type Locale } from '@makegood/base';
import { InvalidArgumentError } from 'commander';

/** Reads an option such as `--from 2026-11-10T08:00:00-05:00`. */
export function instantOption(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new InvalidArgumentError('An instant has an offset: 2026-11-10T08:00:00-05:00, or ends in Z.');
  return at;
}

export function localeOption(text: string): Locale {
  const locale = LOCALES.find((known) => known === text);
  if (!locale) throw new InvalidArgumentError(`Languages are ${LOCALES.join(', ')}.`);
  return locale;
}
