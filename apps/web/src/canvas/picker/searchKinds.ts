import { LOCALES, type Locale } from '@makegood/base';
import { journeyTexts, type StepKind } from '@makegood/journey';
import { canvas } from '../../locales/canvas.ts';
import { plainText } from './plainText.ts';
import { PICKED_KINDS } from './kinds.ts';

export type PickedKind = (typeof PICKED_KINDS)[number];

/** Everything that a kind may be called, in every language, from what it is named to what is only said about it. */
const WORDS: ReadonlyMap<PickedKind, readonly string[]> = new Map(
  PICKED_KINDS.map((kind) => {
    const every = (of: (locale: Locale) => string | undefined): string => ` ${plainText(LOCALES.map(of).join(' '))}`;
    const names = every((locale) => journeyTexts[locale][`journey.kind.${kind}`]);
    const synonyms = every((locale) => canvas[locale][`web.canvas.kind.${kind}.words`]);
    const about = every((locale) => journeyTexts[locale][`journey.kind.${kind}.about`]);
    return [kind, [names, names + synonyms, names + synonyms + about]];
  }),
);

/**
 * The kinds that fit what was typed, in any language: people search in theirs, and in what they learnt elsewhere. First
 * those whose name has a word that begins so, then those that are also called so, then those that mention it; among
 * equals what was added last comes first.
 */
export function searchKinds(typed: string, recent: readonly StepKind[]): PickedKind[] {
  const words = plainText(typed).split(/\s+/).filter(Boolean);
  const distance = (kind: PickedKind): number => {
    const known = WORDS.get(kind) ?? [];
    const begun = known.findIndex((text) => words.every((word) => text.includes(` ${word}`)));
    if (begun >= 0) return begun;
    return words.every((word) => known.at(-1)?.includes(word)) ? known.length : Infinity;
  };
  const ago = (kind: PickedKind): number => (recent.includes(kind) ? recent.indexOf(kind) : recent.length + PICKED_KINDS.indexOf(kind));
  return PICKED_KINDS.map((kind) => ({ kind, far: distance(kind) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far || ago(a.kind) - ago(b.kind))
    .map(({ kind }) => kind);
}
