import { exponentOf, formatDecimal, type Currency, type Locale, type Money } from '@makegood/base';
import { LOCALE_TAGS } from '../i18n/language.tsx';

/** Currencies that have cents by ISO 4217 and hardly anywhere else; empty ones are not written. */
const RARE_CENTS: ReadonlySet<string> = new Set(['COP', 'CRC', 'HUF', 'IDR', 'TWD']);

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: Locale, currency: Currency, home: Currency | null): Intl.NumberFormat {
  const key = `${locale}:${currency}:${currency === home}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const digits = exponentOf(currency);
    formatter = new Intl.NumberFormat(LOCALE_TAGS[locale], {
      style: 'currency',
      currency,
      currencyDisplay: currency === home ? 'narrowSymbol' : 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: RARE_CENTS.has(currency) ? 'stripIfInteger' : 'auto',
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/**
 * `$842.16`. The workspace's own currency (`home`) is written with its short sign; another one so that it cannot be
 * mistaken for it (`MX$120.00`). The amount goes as a decimal text, never through floating point.
 */
export function formatMoney(amount: Money, locale: Locale, home: Currency | null): string {
  // The text is a plain decimal by formatDecimal's contract, which is what the platform's exact-decimal overload takes.
  return formatterFor(locale, amount.currency, home).format(formatDecimal(amount) as `${number}`);
}
