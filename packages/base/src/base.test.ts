import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from './hash.ts';
import {
  addDays,
  bucket,
  canonicalJson,
  daysBetween,
  formatDecimal,
  instant,
  money,
  murmur3,
  newId,
  parseCurrency,
  parseDecimal,
  parseId,
  parseInstant,
  parseLocalDate,
} from './index.ts';
import { catalogue, say } from './text.ts';

const currency = (code: string) => {
  const parsed = parseCurrency(code);
  if (!parsed) throw new Error(code);
  return parsed;
};

describe('money', () => {
  it('is read and written without floating point, for any currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'CLP', 'MXN', 'KWD'), (minor, code) => {
        const amount = money(minor === 0 ? 0 : minor, currency(code));
        expect(parseDecimal(formatDecimal(amount), amount.currency)).toEqual({ ok: true, value: amount });
      }),
    );
  });
  it('refuses more digits than the currency has, and what is not a number', () => {
    expect(parseDecimal('12.345', currency('USD'))).toEqual({ ok: false, error: 'precision' });
    expect(parseDecimal('12.5', currency('CLP'))).toEqual({ ok: false, error: 'precision' });
    expect(parseDecimal('1,200.00', currency('USD'))).toEqual({ ok: false, error: 'syntax' });
    expect(parseDecimal('99999999999999999', currency('USD'))).toEqual({ ok: false, error: 'range' });
  });
});

describe('instants and dates', () => {
  it('an instant needs an offset', () => {
    expect(parseInstant('2026-11-10T08:00:00-05:00')).toBe(Date.UTC(2026, 10, 10, 13));
    expect(parseInstant('2026-11-10T08:00:00')).toBeNull();
    expect(() => instant(1.5)).toThrow(RangeError);
  });
  it('a date must exist', () => {
    expect(parseLocalDate('2028-02-29')).toBe('2028-02-29');
    expect(parseLocalDate('2027-02-29')).toBeNull();
  });
  it('adding days and counting them agree', () => {
    const start = parseLocalDate('2026-01-01');
    if (!start) throw new Error('date');
    fc.assert(fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => daysBetween(start, addDays(start, days)) === days));
  });
});

describe('identity', () => {
  it('an id carries its kind', () => {
    const id = newId('person', new Uint8Array(16).fill(7));
    expect(id).toBe('per_7777777777777777');
    expect(parseId('person', id)).toBe(id);
    expect(parseId('account', id)).toBeNull();
  });
  it('canonical JSON does not depend on the order of keys, and its hash is the published one', () => {
    expect(canonicalJson({ b: [1, undefined], a: { d: undefined, c: 'ü' } })).toBe('{"a":{"c":"ü"},"b":[1,null]}');
    expect(contentHash({ b: 1, a: 2 })).toBe(contentHash({ a: 2, b: 1 }));
    expect(contentHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
  it('murmur3 gives the reference values, over UTF-8', () => {
    expect(murmur3('')).toBe(0);
    expect(murmur3('', 1)).toBe(0x514e28b7);
    expect(murmur3('hello')).toBe(0x248bfa47);
    expect(murmur3('hello, world')).toBe(0x149bbb7f);
    expect(murmur3('The quick brown fox jumps over the lazy dog')).toBe(0x2e4ff723);
    expect(bucket('salt', 'per_ü')).toBeLessThan(1);
  });
});

describe('texts', () => {
  const texts = catalogue(
    { 't.days': '{count, plural, one {# day} other {# days}}', 't.after': 'after {what}' },
    { 't.days': '{count, plural, one {# día} other {# días}}', 't.after': 'después de {what}' },
    { 't.days': '{count, plural, one {# dia} other {# dias}}', 't.after': 'após {what}' },
  );
  it('nest messages and join lists as the language does', () => {
    expect(say(texts, 'es', { id: 't.after', values: { what: { id: 't.days', values: { count: 3 } } } })).toBe('después de 3 días');
    expect(say(texts, 'en', { id: 't.after', values: { what: ['a', 'b', 'c'] } })).toBe('after a, b, and c');
  });
});
