import type { Brand } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** ISO 4217 alphabetic code. */
export type Currency = Brand<string, 'Currency'>;

/** An integer of minor units (cents, centavos; whole pesos for CLP) with its currency. Floating point never touches it. */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Currencies whose minor unit is not a hundredth. Source: ISO 4217, table A.1. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Digits after the decimal point: 2 for USD and MXN, 0 for CLP. */
export const exponentOf = (currency: Currency): number => EXPONENTS[currency] ?? 2;

export function parseCurrency(text: string): Currency | null {
  return /^[A-Z]{3}$/.test(text) ? (text as Currency) : null;
}

/** @throws RangeError when the amount is not a safe integer of minor units. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not an amount of minor units: ${minor}`);
  return { minor, currency };
}

/** @throws RangeError when the currencies differ: a sum across currencies has no meaning here. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  return money(a.minor + b.minor, a.currency);
}

/**
 * Reads a plain decimal (`1234.50`, point as separator, no grouping) without passing through floating point.
 * Errors: `syntax` when it is not a decimal, `precision` when it has more digits than the currency, `range` when too large.
 */
export function parseDecimal(text: string, currency: Currency): Result<Money, 'syntax' | 'precision' | 'range'> {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return err('syntax');
  const exponent = exponentOf(currency);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) return err('precision');
  const minor = Number(`${match[1]}${match[2]}${fraction.padEnd(exponent, '0')}`);
  return Number.isSafeInteger(minor) ? ok(money(minor === 0 ? 0 : minor, currency)) : err('range');
}

/** The inverse of {@link parseDecimal}: `84.20`, `-0.05`, `1200` for CLP. */
export function formatDecimal(amount: Money): string {
  const exponent = exponentOf(amount.currency);
  const digits = String(Math.abs(amount.minor)).padStart(exponent + 1, '0');
  const sign = amount.minor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
