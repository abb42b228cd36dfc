import type { Locale } from '@makegood/base';
import { outlineOf, type JourneyDocument, type Outline } from '@makegood/journey';

const known = new WeakMap<JourneyDocument, Partial<Record<Locale, Outline>>>();

/** The journey as it is told, made once for a document and a language: its order, and where each step stands in words. */
export function told(document: JourneyDocument, language: Locale): Outline {
  const before = known.get(document) ?? {};
  const outline = before[language] ?? outlineOf(document, language);
  known.set(document, { ...before, [language]: outline });
  return outline;
}
