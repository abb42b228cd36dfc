import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale, Message, MessageValue } from './message.ts';

/** ICU MessageFormat texts of one room in one language. */
export type Texts = Readonly<Record<string, string>>;

/**
 * One room's texts in every language. Spanish and Portuguese are typed by the English keys, so a missing or a
 * misspelt string is a compile error and cannot be released.
 */
export type Catalogue = Readonly<Record<Locale, Texts>>;

export function catalogue<const English extends Texts>(
  en: English,
  es: { readonly [Key in keyof English]: string },
  pt: { readonly [Key in keyof English]: string },
): Catalogue {
  return { en, es, pt };
}

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-419', pt: 'pt-BR' };
/** Parsing a pattern costs far more than filling it; patterns are a bounded set (the catalogues), so they are kept. */
const parsed = new Map<string, IntlMessageFormat>();

function formatterFor(locale: Locale, pattern: string): IntlMessageFormat {
  const key = `${locale}\n${pattern}`;
  let formatter = parsed.get(key);
  if (!formatter) {
    formatter = new IntlMessageFormat(pattern, TAGS[locale], undefined, { ignoreTag: true });
    parsed.set(key, formatter);
  }
  return formatter;
}

/** Puts a message into a language. Nested messages are put in first; lists are joined as the language joins them. */
export function say(texts: Catalogue, locale: Locale, message: Message): string {
  const pattern = texts[locale][message.id];
  if (pattern === undefined) throw new Error(`No text for "${message.id}" in ${locale}`);
  const values = Object.fromEntries(Object.entries(message.values ?? {}).map(([key, value]) => [key, plain(texts, locale, value)]));
  return String(formatterFor(locale, pattern).format(values));
}

function plain(texts: Catalogue, locale: Locale, value: MessageValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('id' in value) return say(texts, locale, value);
  return new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(value.map((item) => String(plain(texts, locale, item))));
}

/** Several rooms' catalogues as one. Message ids start with the room's name, so they cannot collide. */
export function joinCatalogues(...parts: readonly Catalogue[]): Catalogue {
  const join = (locale: Locale): Texts => Object.assign({}, ...parts.map((part) => part[locale]));
  return { en: join('en'), es: join('es'), pt: join('pt') };
}
