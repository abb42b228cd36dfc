import { parseCurrency } from '@makegood/base';
import { expect, it } from 'vitest';
import { decimalOf, formatMicros, microsIn } from './micros.ts';

const USD = parseCurrency('USD');
if (USD === null) throw new Error('USD');

it('reads and writes fractions of a cent exactly', () => {
  expect(microsIn('0.0079')).toBe(7_900);
  expect(microsIn('0,0079')).toBe(7_900);
  expect(microsIn('1')).toBe(1_000_000);
  for (const wrong of ['', 'x', '-1', '0.00000001', '11', '1.']) expect(microsIn(wrong)).toBeNull();
  expect(decimalOf(7_900n)).toBe('0.007900');
  expect(decimalOf(12_345_678_901n)).toBe('12345.678901');
});

it('writes a small price with its fractions and a large one as money', () => {
  expect(formatMicros({ micros: 7_900, currency: USD }, 2, 'en')).toBe('$0.0158');
  expect(formatMicros({ micros: 7_900, currency: USD }, 2 * 1_240, 'en')).toBe('$19.59');
});
