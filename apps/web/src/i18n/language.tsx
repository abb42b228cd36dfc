import { LOCALES, type Locale } from '@makegood/base';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

type Language = { readonly locale: Locale; readonly setLocale: (locale: Locale) => void };

const LanguageContext = createContext<Language>({ locale: 'en', setLocale: () => undefined });

const KEY = 'makegood.locale';

/** BCP 47 tags by which numbers, dates and the document itself speak. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-419', pt: 'pt-BR' };
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español', pt: 'Português' };

const isLocale = (text: string | null): text is Locale => LOCALES.some((locale) => locale === text);

/** Before anybody has signed in: what was chosen here last, else the first of the browser's languages that we speak. */
export function firstLocale(stored: string | null, browser: readonly string[]): Locale {
  if (isLocale(stored)) return stored;
  for (const tag of browser) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return 'en';
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage can be forbidden; the language is then only kept on the server.
  }
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => firstLocale(stored(), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = LOCALE_TAGS[locale];
    try {
      localStorage.setItem(KEY, locale);
    } catch {
      // See above.
    }
  }, [locale]);
  const language = useMemo(() => ({ locale, setLocale }), [locale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => use(LanguageContext);
