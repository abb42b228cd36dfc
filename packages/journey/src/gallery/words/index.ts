import type { Locale } from '@makegood/base';
import { en, type GalleryWord, type GalleryWords } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

export type { GalleryWord } from './en.ts';

const WORDS: Readonly<Record<Locale, GalleryWords>> = { en, es, pt };

/** The gallery's words in one language; `{name}` in them is what `values` has under that name. */
export type GallerySay = (word: GalleryWord, values?: Readonly<Record<string, string | number>>) => string;

export const galleryWords =
  (locale: Locale): GallerySay =>
  (word, values = {}) =>
    WORDS[locale][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
