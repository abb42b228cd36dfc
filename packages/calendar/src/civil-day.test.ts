import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseLocalDate, type LocalDate } from '@makegood/base';
import {
  addBusinessDays,
  dateOfDay,
  dayNumber,
  formatMinute,
  isHoliday,
  parseMinute,
  parseZone,
  startOfMonth,
  startOfWeek,
  tzdataVersion,
  weekdayOf,
  WEEKDAYS,
  weeklyWindows,
  type Holidays,
} from './index.ts';

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('days', () => {
  it('are numbered without a gap over ten thousand years', () => {
    let expected = dayNumber(date('0100-01-01'));
    expect(expected).toBe(-683_003);
    for (let day: LocalDate = date('0100-01-01'); day < '9999-12-01'; day = addDays(day, 29)) {
      expect(dayNumber(day)).toBe(expected);
      expect(dateOfDay(expected)).toBe(day);
      expected += 29;
    }
    expect(() => dateOfDay(dayNumber(date('9999-12-31')) + 1)).toThrow(RangeError);
  });

  it('have the weekday that the calendar shows', () => {
    expect(weekdayOf(date('1970-01-01'))).toBe('thu');
    expect(weekdayOf(date('1969-12-28'))).toBe('sun');
    expect(weekdayOf(date('2028-02-29'))).toBe('tue');
  });

  it('belong to a week that begins on Monday and a month that begins on the first', () => {
    expect(startOfWeek(date('2026-11-15'))).toBe('2026-11-09');
    expect(startOfWeek(date('2026-11-09'))).toBe('2026-11-09');
    expect(startOfMonth(date('2026-02-28'))).toBe('2026-02-01');
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const monday = startOfWeek(dateOfDay(day));
        expect(weekdayOf(monday)).toBe('mon');
        expect(day - dayNumber(monday)).toBeGreaterThanOrEqual(0);
        expect(day - dayNumber(monday)).toBeLessThan(7);
      }),
    );
  });
});

describe('business days', () => {
  const holidays: Holidays = {
    calendar: { id: 'test', coverage: [date('2026-12-01'), date('2026-12-31')], dates: { '2026-12-25': 'Christmas' } },
    windows: [{ from: 540, to: 1_200 }],
  };
  it('pass over weekends and holidays, also those with shorter hours', () => {
    expect(addBusinessDays(date('2026-12-24'), 1)).toBe('2026-12-25');
    expect(addBusinessDays(date('2026-12-24'), 1, holidays)).toBe('2026-12-28');
    expect(addBusinessDays(date('2026-12-28'), -1, holidays)).toBe('2026-12-24');
    expect(addBusinessDays(date('2026-11-14'), 10)).toBe('2026-11-27');
    expect(addBusinessDays(date('2026-11-14'), 0)).toBe('2026-11-14');
  });
  it('are undone by the same number backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: 1, max: 300 }), (day, n) => {
        const start = addBusinessDays(dateOfDay(day), 1);
        expect(addBusinessDays(addBusinessDays(start, n), -n)).toBe(start);
      }),
    );
  });
  it('tells what the calendar does not cover', () => {
    expect(isHoliday(holidays.calendar, date('2026-12-25'))).toBe(true);
    expect(isHoliday(holidays.calendar, date('2026-12-26'))).toBe(false);
    expect(isHoliday(holidays.calendar, date('2027-01-01'))).toBe('unknown');
  });
});

describe('times of day', () => {
  it('are read and written', () => {
    expect(parseMinute('08:00')).toBe(480);
    expect(parseMinute('24:00')).toBe(1_440);
    for (const wrong of ['24:01', '8:00', '12:60', '25:00', '']) expect(parseMinute(wrong)).toBeNull();
    for (let minute = 0; minute <= 1_440; minute += 1) expect(parseMinute(formatMinute(minute))).toBe(minute);
  });
  it('are refused as windows when they are none', () => {
    for (const [from, to] of [
      [-1, 60],
      [0, 1_441],
      [1_440, 60],
      [0.5, 60],
    ] as const)
      expect(() => weeklyWindows([{ weekdays: WEEKDAYS, from, to }])).toThrow(RangeError);
  });
});

describe('zones', () => {
  it('are IANA ids that the machine knows', () => {
    expect(parseZone('America/New_York')).toBe('America/New_York');
    expect(parseZone('america/new_york')).toBe('America/New_York');
    expect(parseZone('Asia/Kolkata')).toBe('Asia/Kolkata');
    for (const wrong of ['', 'Nowhere/Else', '+05:00', 'GMT+25', 'America/New York', '../etc/passwd', 'x'.repeat(100)])
      expect(parseZone(wrong)).toBeNull();
  });
  it('come with the release of their data', () => {
    expect(tzdataVersion()).toMatch(/^20\d\d[a-z]$/);
  });
});
