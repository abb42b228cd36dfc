import { message, type Locale, type Message } from '@makegood/base';
import titles from './packs/titles.json' with { type: 'json' };

/** A pack or a rule as it is titled: in the words of whoever wrote it, and in those languages in which somebody gave them too. */
export type Titled = {
  readonly title: string;
  readonly titles?: { readonly [Language in Locale]?: string | undefined } | undefined;
};

/**
 * What the product's own titles are called in other languages, by the title as it is written. It stands beside the packs and
 * not in them, so that a translation changes no hash; a title that is written anew says nothing but itself.
 */
const OWN: ReadonlyMap<string, Readonly<Record<Locale, string>>> = new Map(titles.map((words) => [words.en, words]));

/**
 * A title for readers of one language: the words that the document gives for it, otherwise those that the product has for
 * this very title, otherwise the title as it was written.
 */
export const titleIn = ({ title, titles = {} }: Titled, language: Locale): string =>
  titles[language] ?? OWN.get(title)?.[language] ?? title;

/** A title for readers of every language, so that whoever reads it later, elsewhere or in an export reads their own. */
export function titleWords(titled: Titled): Message {
  const [en, es, pt] = [titleIn(titled, 'en'), titleIn(titled, 'es'), titleIn(titled, 'pt')];
  return en === es && es === pt ? message('rules.text', { text: en }) : message('rules.title', { en, es, pt });
}
