import { err, message, ok, type Locale, type Message, type Result } from '@makegood/base';
import { normalisePlaceName } from '@makegood/calendar';
import type { CreditorType } from '@makegood/rules';
import { remembered } from './remembered.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = {
  en: 'en|eng|english|ingles|inglesa',
  es: 'es|esp|spa|spanish|espanol|espanola|castellano|espanhol|espanhola',
  pt: 'pt|por|pob|ptbr|portuguese|portugues|portuguesa|brazilian portuguese|portugues brasileiro|brasileno',
};
const CREDITORS: Readonly<Record<CreditorType, string>> = {
  firstPartyCreditor:
    'firstpartycreditor|first party|1st party|own|creditor|original creditor|propio|propia|acreedor|acreedor original|primera parte|proprio|propria|credor|credor original',
  thirdPartyCollector:
    'thirdpartycollector|third party|3rd party|agency|collection agency|collector|tercero|terceros|agencia|agencia de cobranza|despacho|despacho de cobranza|terceiro|terceiros|agencia de cobranca|assessoria de cobranca',
  debtBuyer:
    'debtbuyer|debt buyer|purchased|purchaser|comprador de deuda|comprador de cartera|cartera comprada|cesionario|comprador de divida|cessionario',
  bank: 'bank|banco|financial institution|entidad financiera|instituicao financeira|lender',
};

const inverted = <Key extends string>(table: Readonly<Record<Key, string>>, keys: readonly Key[]): ReadonlyMap<string, Key> =>
  new Map(keys.flatMap((key) => table[key].split('|').map((word): [string, Key] => [word, key])));
const languages = inverted(LANGUAGES, ['en', 'es', 'pt']);
const creditors = inverted(CREDITORS, ['firstPartyCreditor', 'thirdPartyCollector', 'debtBuyer', 'bank']);

/** A language by name or by tag: `es-MX` and `Castellano` are both Spanish. */
export const readLanguage = remembered((text: string): Result<Locale, Message> => {
  const word = normalisePlaceName(text);
  const language = languages.get(word) ?? languages.get(word.split(' ')[0] ?? '');
  return language === undefined ? err(message('portfolio.problem.language')) : ok(language);
});

export const readCreditorType = remembered((text: string): Result<CreditorType, Message> => {
  const type = creditors.get(normalisePlaceName(text)) ?? creditors.get(normalisePlaceName(text).replaceAll(' ', ''));
  return type === undefined ? err(message('portfolio.problem.creditorType')) : ok(type);
});

/** Tags are set off by commas, semicolons or bars. */
export const readTags = remembered((text: string): Result<readonly string[], Message> => {
  const tags = [
    ...new Set(
      text
        .split(/[;,|]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
  if (tags.length > 20) return err(message('portfolio.problem.tooMany', { most: 20 }));
  return tags.some((tag) => tag.length > 50) ? err(message('portfolio.problem.long', { longest: 50 })) : ok(tags);
});
