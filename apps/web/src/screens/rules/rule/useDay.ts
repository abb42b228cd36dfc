import { parseLocalDate } from '@makegood/base';
import { formatLocalDate } from '../../../format/instants.ts';
import { useLanguage } from '../../../i18n/language.tsx';

/** Puts a date of a pack into words; what is no date is shown as it is written. */
export function useDay(): (text: string) => string {
  const { locale } = useLanguage();
  return (text) => {
    const day = parseLocalDate(text);
    return day === null ? text : formatLocalDate(day, locale);
  };
}
