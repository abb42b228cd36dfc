import type { Locale } from '@makegood/base';
import { LOCALE_TAGS } from '../i18n/language.tsx';

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: Locale, style: 'count' | 'percent' | 'bytes'): Intl.NumberFormat {
  const key = `${locale}:${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(
      LOCALE_TAGS[locale],
      style === 'percent' ? { style: 'percent', maximumFractionDigits: 0 } : { maximumFractionDigits: style === 'bytes' ? 1 : 0 },
    );
    formatters.set(key, formatter);
  }
  return formatter;
}

/** `1,204`. */
export const formatCount = (value: number, locale: Locale): string => formatterFor(locale, 'count').format(value);

/** 0.38 → `38%`. */
export const formatShare = (share: number, locale: Locale): string => formatterFor(locale, 'percent').format(share);

/** `12.4 MB`, in decimal units as file managers show them. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatterFor(locale, 'bytes').format(value)} ${units[unit]}`;
}
