import { LOCALES, message, type Json } from '@makegood/base';
import type { Rule } from '../pack.ts';
import { titleIn } from '../titles.ts';
import type { Slot } from './slot.ts';

/** As long as a title may be. */
export const LONGEST_TITLE = 300;

/** The title of a rule for readers of each language; where none is given, `otherwise` is what they read. */
export const titleSlots = ({ title, titles }: Pick<Rule, 'title' | 'titles'>): readonly Slot[] =>
  LOCALES.map((language) => ({
    path: `titles.${language}`,
    part: 'rule',
    label: message(`rules.slot.titles.${language}`),
    shape: { type: 'text', longest: LONGEST_TITLE },
    value: titles?.[language] ?? null,
    optional: true,
    otherwise: titleIn({ title }, language),
  }));

/** A document that gives its title in no other language says nothing of other languages, as if nobody had ever given one. */
export function withoutEmptyTitles(document: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  const { titles, ...rest } = document;
  return typeof titles === 'object' && titles !== null && Object.keys(titles).length > 0 ? document : rest;
}
