import { useMemo } from 'react';
import { LOCALE_TAGS, useLanguage } from '../../../i18n/language.tsx';

/** What a country is called in the reader's language, by its ISO 3166-1 code. */
export function useCountryName(): (code: string) => string {
  const { locale } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'region', fallback: 'code' });
    return (code) => names.of(code) ?? code;
  }, [locale]);
}
