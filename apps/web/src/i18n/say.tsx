import type { Locale, Message, MessageValue } from '@makegood/base';
import { say as put } from '@makegood/base/text';
import type { Said } from '@makegood/contract';
import { Fragment, useMemo, type ReactNode } from 'react';
import type { Catalogue } from '@makegood/base/text';
import type { WebTextId } from '../locales/index.ts';
import { useLanguage } from './language.tsx';
import { useWords } from './WordsProvider.tsx';

type Values = Readonly<Record<string, MessageValue>>;

export type Say = {
  (id: WebTextId, values?: Values): string;
  /** The language that it speaks. */
  readonly locale: Locale;
  /** What a server or a room said: a message of any joined catalogue, or words that people wrote. */
  readonly said: (said: Said) => string;
  /** The same sentence with the values that people chose set apart by `mark` (bold, or a slot). */
  readonly marked: (said: Said, mark: (value: string) => ReactNode) => ReactNode;
};

/** Some rooms set the values of a sentence apart themselves, between two asterisks. */
const STARS = '**';

/** In which language, by which words. */
type Tongue = { readonly locale: Locale; readonly texts: Catalogue };

/** A message that nobody here knows, itself or inside, is named rather than hidden or fatal. */
function rawTextOf({ locale, texts }: Tongue, said: Message): string {
  try {
    return put(texts, locale, said);
  } catch {
    return put(texts, locale, { id: 'web.text.unknown', values: { id: said.id } });
  }
}

const textOf = (tongue: Tongue, said: Said): string => (typeof said === 'string' ? said : rawTextOf(tongue, said).replaceAll(STARS, ''));

/** Private-use characters around text values, so that they can be found again in the finished sentence of any language. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const set = (text: string): string => `${OPEN}${text}${CLOSE}`;

const wrap = (tongue: Tongue, value: MessageValue): MessageValue => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return set(value);
  if ('id' in value) return set(textOf(tongue, value));
  return value.map((item) => wrap(tongue, item));
};

/** A value that the sentence chooses by (`{channel, select, …}`) has to stay as it is, or no choice would match. */
const chooses = (pattern: string, name: string): boolean => new RegExp(`\\{\\s*${name}\\s*,`).test(pattern);

function markedText(tongue: Tongue, said: Said, mark: (value: string) => ReactNode): ReactNode {
  if (typeof said === 'string') return said;
  const plain = rawTextOf(tongue, said);
  if (plain.includes(STARS)) return parted(plain.split(STARS), mark);
  const pattern = tongue.texts[tongue.locale][said.id] ?? '';
  const values = Object.fromEntries(
    Object.entries(said.values ?? {}).map(([name, value]) => [name, chooses(pattern, name) ? value : wrap(tongue, value)]),
  );
  return parted(textOf(tongue, { id: said.id, values }).split(/[\uE000\uE001]/), mark);
}

/** Every second part is a value. */
const parted = (parts: readonly string[], mark: (value: string) => ReactNode): ReactNode =>
  parts.map((part, index) => <Fragment key={index}>{index % 2 === 1 ? mark(part) : part}</Fragment>);

export function sayIn(locale: Locale, texts: Catalogue): Say {
  const tongue = { locale, texts };
  const say = (id: WebTextId, values?: Values): string => put(texts, locale, values ? { id, values } : { id });
  return Object.assign(say, {
    locale,
    said: (said: Said) => textOf(tongue, said),
    marked: (said: Said, mark: (value: string) => ReactNode) => markedText(tongue, said, mark),
  });
}

/** `const say = useSay(); say('web.accounts.title')`. */
export function useSay(): Say {
  const { locale } = useLanguage();
  const { texts } = useWords();
  return useMemo(() => sayIn(locale, texts), [locale, texts]);
}
