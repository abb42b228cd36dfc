import { instant, money, parseCurrency, parseInstant, parseLocalDate, type Currency } from '@makegood/base';
import { describe, expect, it } from 'vitest';
import { cityOfZone, dayOf, formatDayNear, formatInstantIn, formatLocalDate, nearDay } from './instants.ts';
import { formatMoney } from './money.ts';
import { formatBytes, formatCount } from './numbers.ts';

const currency = (code: string): Currency => {
  const parsed = parseCurrency(code);
  if (!parsed) throw new Error(code);
  return parsed;
};
const at = (text: string) => parseInstant(text) ?? instant(0);
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('money', () => {
  it('writes the workspace’s currency short and another so that it cannot be mistaken', () => {
    expect(formatMoney(money(84_216, currency('USD')), 'en', currency('USD'))).toBe('$842.16');
    expect(formatMoney(money(84_216, currency('MXN')), 'en', currency('USD'))).toBe('MX$842.16');
    expect(plain(formatMoney(money(84_216, currency('BRL')), 'pt', currency('BRL')))).toBe('R$ 842,16');
  });
  it('leaves out cents that nobody writes', () => {
    expect(formatMoney(money(997_700_000, currency('COP')), 'en', currency('COP'))).toBe('$9,977,000');
    expect(formatMoney(money(997_700_050, currency('COP')), 'en', currency('COP'))).toBe('$9,977,000.50');
  });
  it('knows currencies without cents and amounts beyond floating point', () => {
    expect(formatMoney(money(1_200, currency('CLP')), 'en', currency('CLP'))).toBe('$1,200');
    expect(formatMoney(money(9_007_199_254_740_991, currency('USD')), 'en', currency('USD'))).toBe('$90,071,992,547,409.91');
  });
});

describe('instants', () => {
  const evening = at('2026-11-24T22:30:00Z');
  it('is read in the zone it is asked for', () => {
    expect(formatInstantIn(evening, 'America/New_York', 'en', 'weekday')).toBe('Tue Nov 24, 17:30');
    expect(formatInstantIn(evening, 'America/Sao_Paulo', 'en', 'time')).toBe('19:30');
    expect(dayOf(evening, 'Pacific/Auckland')).toBe('2026-11-25');
  });
  it('says midnight as 00:00 in every language', () => {
    for (const locale of ['en', 'es', 'pt'] as const)
      expect(formatInstantIn(at('2026-01-01T05:00:00Z'), 'America/New_York', locale, 'time')).toBe('00:00');
  });
  it('counts near days by the calendar of the zone, over a change of clocks too', () => {
    expect(nearDay(at('2026-11-01T03:30:00Z'), at('2026-11-01T23:30:00Z'), 'America/New_York')).toBe('yesterday');
    expect(nearDay(at('2026-11-02T04:30:00Z'), at('2026-11-01T23:30:00Z'), 'America/New_York')).toBe('today');
    expect(nearDay(at('2026-11-04T23:30:00Z'), at('2026-11-01T23:30:00Z'), 'America/New_York')).toBeNull();
  });
  it('names the year only when it is another one', () => {
    expect(formatDayNear(at('2026-11-17T16:00:00Z'), evening, 'UTC', 'en')).toBe('Nov 17');
    expect(formatDayNear(at('2025-11-17T16:00:00Z'), evening, 'UTC', 'en')).toBe('Nov 17, 2025');
    expect(formatDayNear(at('2027-01-17T16:00:00Z'), evening, 'UTC', 'en')).toBe('Jan 17');
  });
  it('shows an unknown zone in UTC instead of failing', () => {
    expect(formatInstantIn(evening, 'Mars/Olympus', 'en', 'time')).toBe('22:30');
  });
  it('keeps a due date on its day', () => {
    expect(
      formatLocalDate(
        parseLocalDate('2026-11-18') ??
          (() => {
            throw new Error();
          })(),
        'en',
      ),
    ).toBe('Nov 18, 2026');
    expect(cityOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });
});

it('counts and weighs', () => {
  expect(formatCount(1204, 'en')).toBe('1,204');
  expect(formatBytes(12_412_000, 'en')).toBe('12.4 MB');
  expect(formatBytes(999, 'pt')).toBe('999 B');
});
