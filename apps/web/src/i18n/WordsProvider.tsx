import type { Locale } from '@makegood/base';
import type { Catalogue } from '@makegood/base/text';
import { api } from '@makegood/contract';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { FIXED, useAsk } from '../api/queries.ts';
import { allTexts } from '../locales/index.ts';
import { useLanguage } from './language.tsx';

type Words = { readonly texts: Catalogue; readonly settled: boolean };

const WordsContext = createContext<Words>({ texts: allTexts, settled: true });

/** The app's own words win: they are what this build was tested with. */
const joined = (locale: Locale, served: Readonly<Record<string, string>>): Catalogue => ({
  ...allTexts,
  [locale]: { ...served, ...allTexts[locale] },
});

/**
 * Rules, refusals, import errors and the like are said by rooms that run on the server; their words come from there once
 * per language, so that whatever release answers, its messages can be read.
 */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const asked = useAsk(api.session.words, { params: { locale } }, FIXED);
  const words = useMemo(
    () => ({ texts: asked.data ? joined(locale, asked.data) : allTexts, settled: !asked.isPending }),
    [locale, asked.data, asked.isPending],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export const useWords = (): Words => use(WordsContext);
