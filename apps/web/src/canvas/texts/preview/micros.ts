import type { Locale } from '@makegood/base';
import type { SmsPrice } from '@makegood/contract';
import { LOCALE_TAGS } from '../../../i18n/language.tsx';

/** Millionths of a unit as an exact decimal text: 7900 is `0.007900`. */
export const decimalOf = (micros: bigint): `${number}` => {
  const digits = micros.toString().padStart(7, '0');
  // Digits on both sides of one point: a number by its form.
  return `${digits.slice(0, -6)}.${digits.slice(-6)}` as `${number}`;
};

/** `0.0079` → 7900; null for what is no price, or finer than a millionth. */
export function microsIn(text: string): number | null {
  const found = /^(\d{1,2})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!found) return null;
  const micros = Number(found[1]) * 1_000_000 + Number((found[2] ?? '').padEnd(6, '0'));
  return micros <= 10_000_000 ? micros : null;
}

/** What so many segments cost: fractions of a cent are written out, larger sums as money. Never through floating point. */
export function formatMicros({ micros, currency }: SmsPrice, segments: number, locale: Locale): string {
  const sum = BigInt(micros) * BigInt(segments);
  const small = sum < 1_000_000n;
  return new Intl.NumberFormat(LOCALE_TAGS[locale], {
    style: 'currency',
    currency,
    ...(small ? { minimumFractionDigits: 2, maximumFractionDigits: 4 } : {}),
  }).format(decimalOf(sum));
}
