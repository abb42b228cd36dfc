import type { Locale, Message, MessageValue } from '@makegood/base';
import { say as put } from '@makegood/base/text';
import type { Said } from '@makegood/contract';
import { Fragment, useMemo, type ReactNode } from 'react';
import { allTexts, type WebTextId } from '../locales/index.ts';
import { useLanguage } from './language.tsx';

type Values = Readonly<Record<string, MessageValue>>;

export type Say = {
  (id: WebTextId, values?: Values): string;
  /** What a server or a room said: a message of any joined catalogue, or words that people wrote. */
  readonly said: (said: Said) => string;
  /** The same sentence with the values that people chose set apart by `mark` (bold, or a slot). */
  readonly marked: (said: Said, mark: (value: string) => ReactNode) => ReactNode;
};

/** Some rooms set the values of a sentence apart themselves, between two asterisks. */
const STARS = '**';

/** A message that this build does not know, itself or inside (the server is newer), is named rather than hidden or fatal. */
function rawTextOf(locale: Locale, said: Message): string {
  try {
    return put(allTexts, locale, said);
  } catch {
    return put(allTexts, locale, { id: 'web.text.unknown', values: { id: said.id } });
  }
}

const textOf = (locale: Locale, said: Said): string => (typeof said === 'string' ? said : rawTextOf(locale, said).replaceAll(STARS, ''));

/** Private-use characters around text values, so that they can be found again in the finished sentence of any language. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const set = (text: string): string => `${OPEN}${text}${CLOSE}`;

const wrap = (locale: Locale, value: MessageValue): MessageValue => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return set(value);
  if ('id' in value) return set(textOf(locale, value));
  return value.map((item) => wrap(locale, item));
};

/** A value that the sentence chooses by (`{channel, select, …}`) has to stay as it is, or no choice would match. */
const chooses = (pattern: string, name: string): boolean => new RegExp(`\\{\\s*${name}\\s*,`).test(pattern);

function markedText(locale: Locale, said: Said, mark: (value: string) => ReactNode): ReactNode {
  if (typeof said === 'string') return said;
  const plain = rawTextOf(locale, said);
  if (plain.includes(STARS)) return parted(plain.split(STARS), mark);
  const pattern = allTexts[locale][said.id] ?? '';
  const values = Object.fromEntries(
    Object.entries(said.values ?? {}).map(([name, value]) => [name, chooses(pattern, name) ? value : wrap(locale, value)]),
  );
  return parted(textOf(locale, { id: said.id, values }).split(/[\uE000\uE001]/), mark);
}

/** Every second part is a value. */
const parted = (parts: readonly string[], mark: (value: string) => ReactNode): ReactNode =>
  parts.map((part, index) => <Fragment key={index}>{index % 2 === 1 ? mark(part) : part}</Fragment>);

export function sayIn(locale: Locale): Say {
  const say = (id: WebTextId, values?: Values): string => put(allTexts, locale, values ? { id, values } : { id });
  return Object.assign(say, {
    said: (said: Said) => textOf(locale, said),
    marked: (said: Said, mark: (value: string) => ReactNode) => markedText(locale, said, mark),
  });
}

/** `const say = useSay(); say('web.accounts.title')`. */
export function useSay(): Say {
  const { locale } = useLanguage();
  return useMemo(() => sayIn(locale), [locale]);
}
