import { formatDecimal, type LocalDate, type Locale, type Money } from '@makegood/base';

/**
 * A dollar sign means another currency in every country, so the symbol is written as the currency's own country writes
 * it in this language: MXN in Spanish is `$84.20`, in English `MX$84.20`.
 */
const HOMES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { USD: 'en-US', GBP: 'en-GB', CAD: 'en-CA', AUD: 'en-AU', NZD: 'en-NZ', INR: 'en-IN', ZAR: 'en-ZA' },
  es: {
    USD: 'es-US',
    MXN: 'es-MX',
    COP: 'es-CO',
    CLP: 'es-CL',
    ARS: 'es-AR',
    PEN: 'es-PE',
    UYU: 'es-UY',
    BOB: 'es-BO',
    PYG: 'es-PY',
    CRC: 'es-CR',
    GTQ: 'es-GT',
    HNL: 'es-HN',
    NIO: 'es-NI',
    DOP: 'es-DO',
    EUR: 'es-ES',
  },
  pt: { BRL: 'pt-BR' },
};
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-419', pt: 'pt-BR' };

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** Making a formatter costs a hundred times what using one does; there is one for each tag, currency or style that is used. */
const amounts = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

function kept<Formatter>(formatters: Map<string, Formatter>, key: string, make: () => Formatter): Formatter {
  const known = formatters.get(key);
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
}

/** `$84.20`, `R$ 84,20`, `CLP 1,200`: never through floating point. */
export function formatMoney(amount: Money, locale: Locale): string {
  const decimal = formatDecimal(amount);
  const digits = decimal.split('.')[1]?.length ?? 0;
  const tag = HOMES[locale][amount.currency] ?? TAGS[locale];
  const format = kept(
    amounts,
    `${tag} ${amount.currency}`,
    () =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: amount.currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  if (!isDecimal(decimal)) throw new RangeError(`Not an amount: ${decimal}`);
  return format.format(decimal);
}

/** `long` December 24, 2026 · `medium` Dec 24, 2026 · `weekday` Thursday, December 24, 2026. All-digit dates are left out: 04/05 is two days. */
export const DATE_STYLES = ['long', 'medium', 'weekday'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

export function formatDate(date: LocalDate, locale: Locale, style: DateStyle = 'long'): string {
  const format = kept(
    days,
    `${locale} ${style}`,
    () =>
      new Intl.DateTimeFormat(TAGS[locale], {
        year: 'numeric',
        month: style === 'medium' ? 'short' : 'long',
        day: 'numeric',
        ...(style === 'weekday' ? { weekday: 'long' } : {}),
        timeZone: 'UTC',
      }),
  );
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'da', 'das', 'do', 'dos', 'e', 'y', 'van', 'von', 'der', 'di', 'du']);

const capitalised = (word: string): string =>
  word.replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** A name typed in one case (`JUAN DE LA CRUZ`, `juan`) as people write it; a name in mixed case is its owner's business and stays. */
export function nameCase(name: string): string {
  const trimmed = name.trim().replace(/\s+/gu, ' ');
  if (trimmed !== trimmed.toUpperCase() && trimmed !== trimmed.toLowerCase()) return trimmed;
  return trimmed
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && PARTICLES.has(word) ? word : capitalised(word)))
    .join(' ');
}
