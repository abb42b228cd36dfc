import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instant, MINUTE, parseInstant, parseLocalDate, type Instant, type LocalDate } from '@makegood/base';
import {
  dateOfDay,
  dayNumber,
  isOpen,
  isOpenInAll,
  nextOpen,
  nextOpenInAll,
  parseZone,
  WEEKDAYS,
  weeklyWindows,
  type Holidays,
  type Interval,
  type WeeklyWindows,
  type Zone,
} from './index.ts';

const zone = (id: string): Zone => {
  const parsed = parseZone(id);
  if (!parsed) throw new Error(id);
  return parsed;
};
const at = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

const NEW_YORK = zone('America/New_York');
const HONOLULU = zone('Pacific/Honolulu');
const BOGOTA = zone('America/Bogota');
const daily = (from: number, to: number) => weeklyWindows([{ weekdays: WEEKDAYS, from, to }]);
const REGULATION_F = daily(480, 1_260);
const COLOMBIA = weeklyWindows([
  { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 420, to: 1_140 },
  { weekdays: ['sat'], from: 480, to: 900 },
]);
const COLOMBIAN_HOLIDAYS: Holidays = {
  calendar: {
    id: 'CO-national',
    coverage: [date('2026-10-01'), date('2027-12-31')],
    dates: { '2026-10-12': 'Columbus Day', '2026-12-08': 'Immaculate Conception' },
  },
  windows: [],
};

const interval = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_440 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]): Interval => ({ from, to }));
const intervals = fc.array(interval, { maxLength: 3 });
const anyWindows: fc.Arbitrary<WeeklyWindows> = fc.record({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
  sat: intervals,
  sun: intervals,
});
const anyZone = fc.constantFrom(
  ...[
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'Asia/Gaza',
  ].map(zone),
);
const anyInstant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') }).map(instant);
const anyHolidays: fc.Arbitrary<Holidays | undefined> = fc.option(
  fc.record({
    calendar: fc
      .uniqueArray(fc.integer({ min: dayNumber(date('2026-01-01')), max: dayNumber(date('2028-12-31')) }), { maxLength: 200 })
      .map((days) => ({
        id: 'any',
        coverage: [date('2026-01-15'), date('2027-12-01')] as const,
        dates: Object.fromEntries(days.map((day) => [dateOfDay(day), 'Holiday'])),
      })),
    windows: intervals,
  }),
  { nil: undefined },
);

describe('next open instant', () => {
  it('is open and the millisecond before it is not, whatever the windows, zone and holidays', () => {
    fc.assert(
      fc.property(anyWindows, anyInstant, anyZone, anyHolidays, (windows, after, where, holidays) => {
        const next = nextOpen(windows, after, where, holidays);
        if (next === null) return;
        expect(next).toBeGreaterThanOrEqual(after);
        expect(isOpen(windows, next, where, holidays)).toBe(true);
        if (next > after) expect(isOpen(windows, instant(next - 1), where, holidays)).not.toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('misses no opening: nothing between the question and the answer is open', () => {
    fc.assert(
      fc.property(
        anyWindows,
        anyInstant,
        anyZone,
        anyHolidays,
        fc.array(fc.nat({ max: 9_999 }), { maxLength: 40 }),
        (windows, after, where, holidays, parts) => {
          const horizon = 9;
          const next = nextOpen(windows, after, where, holidays, horizon);
          const end = next ?? after + horizon * DAY;
          for (const part of parts) {
            const between = Math.floor(after + ((end - after) * part) / 10_000);
            if (between < end) expect(isOpen(windows, instant(between), where, holidays)).not.toBe(true);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is nothing when the week is closed, when the horizon is too near, and past the coverage of the holidays', () => {
    const after = at('2026-10-10T21:00:00Z');
    expect(
      nextOpen(daily(480, 1_260), after, NEW_YORK, {
        ...COLOMBIAN_HOLIDAYS,
        calendar: { ...COLOMBIAN_HOLIDAYS.calendar, coverage: [date('2025-01-01'), date('2026-10-09')] },
      }),
    ).toBeNull();
    expect(nextOpen(weeklyWindows([]), after, NEW_YORK)).toBeNull();
    expect(nextOpen(COLOMBIA, after, BOGOTA, COLOMBIAN_HOLIDAYS, 2)).toBeNull();
  });
});

describe('opening', () => {
  it('begins with the first millisecond and ends before the last', () => {
    expect(isOpen(REGULATION_F, at('2026-01-15T13:00:00Z'), NEW_YORK)).toBe(true);
    expect(isOpen(REGULATION_F, at('2026-01-15T12:59:59.999Z'), NEW_YORK)).toBe(false);
    expect(isOpen(REGULATION_F, at('2026-01-16T01:59:59.999Z'), NEW_YORK)).toBe(true);
    expect(isOpen(REGULATION_F, at('2026-01-16T02:00:00Z'), NEW_YORK)).toBe(false);
  });

  it('goes by the weekday of the place, not of UTC', () => {
    // Saturday 14:30 in Bogota is Saturday 19:30 UTC; Saturday 20:00 there is Sunday in UTC.
    expect(isOpen(COLOMBIA, at('2026-11-14T19:30:00Z'), BOGOTA)).toBe(true);
    expect(nextOpen(COLOMBIA, at('2026-11-15T01:00:00Z'), BOGOTA)).toBe(at('2026-11-16T12:00:00Z'));
    // Monday 08:30 in Sydney is still Sunday in UTC.
    expect(isOpen(COLOMBIA, at('2026-11-15T21:30:00Z'), zone('Australia/Sydney'))).toBe(true);
  });

  it('skips the holiday and the Sunday before it', () => {
    expect(nextOpen(COLOMBIA, at('2026-10-10T20:00:00Z'), BOGOTA, COLOMBIAN_HOLIDAYS)).toBe(at('2026-10-13T12:00:00Z'));
    expect(isOpen(COLOMBIA, at('2026-09-30T15:00:00Z'), BOGOTA, COLOMBIAN_HOLIDAYS)).toBe('unknown');
  });

  it('takes the shorter hours of a holiday that is not closed', () => {
    const thai: Holidays = {
      calendar: { ...COLOMBIAN_HOLIDAYS.calendar, dates: { '2026-12-10': 'Constitution Day' } },
      windows: [{ from: 480, to: 1_080 }],
    };
    const bangkok = zone('Asia/Bangkok');
    expect(isOpen(daily(480, 1_200), at('2026-12-10T10:59:00Z'), bangkok, thai)).toBe(true);
    expect(isOpen(daily(480, 1_200), at('2026-12-10T11:00:00Z'), bangkok, thai)).toBe(false);
    expect(isOpen(daily(480, 1_200), at('2026-12-11T11:00:00Z'), bangkok, thai)).toBe(true);
  });

  it('crosses midnight as two intervals', () => {
    const friday = weeklyWindows([{ weekdays: ['fri'], from: 1_320, to: 360 }]);
    expect(friday.fri).toEqual([{ from: 1_320, to: 1_440 }]);
    expect(friday.sat).toEqual([{ from: 0, to: 360 }]);
    expect(isOpen(friday, at('2026-11-14T04:59:59.999Z'), NEW_YORK)).toBe(true);
    expect(isOpen(friday, at('2026-11-14T05:00:00Z'), NEW_YORK)).toBe(true);
    expect(isOpen(friday, at('2026-11-14T11:00:00Z'), NEW_YORK)).toBe(false);
    expect(weeklyWindows([{ weekdays: ['sun'], from: 1_320, to: 0 }]).mon).toEqual([]);
  });

  it('keeps to the wall on the days when the clock changes', () => {
    const early = daily(150, 240);
    // 02:30 does not exist on 8 March: the window opens at 03:00, the first instant after the gap.
    expect(nextOpen(early, at('2026-03-08T05:00:00Z'), NEW_YORK)).toBe(at('2026-03-08T07:00:00Z'));
    // A window that lies in the gap alone does not open that day.
    expect(nextOpen(daily(135, 165), at('2026-03-08T05:00:00Z'), NEW_YORK)).toBe(at('2026-03-09T06:15:00Z'));
    // 01:00 to 01:30 is shown twice on 1 November, and open both times.
    const twice = daily(60, 90);
    expect(nextOpen(twice, at('2026-11-01T05:30:00Z'), NEW_YORK)).toBe(at('2026-11-01T06:00:00Z'));
    expect(isOpen(twice, at('2026-11-01T05:59:00Z'), NEW_YORK)).toBe(false);
  });
});

describe('several candidate zones', () => {
  it('leave the hours that suit them all: New York and Honolulu in winter and summer', () => {
    const both = [NEW_YORK, HONOLULU];
    expect(nextOpenInAll(REGULATION_F, at('2026-01-15T13:00:00Z'), both)).toBe(at('2026-01-15T18:00:00Z'));
    expect(nextOpenInAll(REGULATION_F, at('2026-07-15T12:00:00Z'), both)).toBe(at('2026-07-15T18:00:00Z'));
    expect(isOpenInAll(REGULATION_F, at('2026-01-16T02:00:00Z'), both)).toBe(false);
    expect(isOpenInAll(REGULATION_F, at('2026-01-16T01:59:00Z'), both)).toBe(true);
  });

  it('never open when the hours do not meet, or when there is no zone', () => {
    const noon = daily(720, 780);
    expect(nextOpenInAll(noon, at('2026-01-15T00:00:00Z'), [NEW_YORK, HONOLULU])).toBeNull();
    expect(nextOpenInAll(noon, at('2026-01-15T00:00:00Z'), [])).toBeNull();
    expect(isOpenInAll(noon, at('2026-01-15T17:00:00Z'), [])).toBe('unknown');
  });

  it('answer no rather than unknown when one zone says no', () => {
    const holidays: Holidays = {
      ...COLOMBIAN_HOLIDAYS,
      calendar: { ...COLOMBIAN_HOLIDAYS.calendar, coverage: [date('2026-10-02'), date('2026-10-31')] },
    };
    // 1 October 23:30 in New York, outside the coverage; 2 October 04:30 in London, closed.
    expect(isOpenInAll(REGULATION_F, at('2026-10-02T03:30:00Z'), [NEW_YORK, zone('Europe/London')], holidays)).toBe(false);
    expect(isOpenInAll(REGULATION_F, at('2026-10-02T03:30:00Z'), [NEW_YORK, zone('Asia/Tokyo')], holidays)).toBe('unknown');
  });

  it('agree with each zone, and open at the first instant that suits all', () => {
    fc.assert(
      fc.property(
        anyWindows,
        anyInstant,
        fc.array(anyZone, { minLength: 1, maxLength: 3 }),
        anyHolidays,
        (windows, after, zones, holidays) => {
          const next = nextOpenInAll(windows, after, zones, holidays, 30);
          if (next === null) return;
          for (const where of zones) expect(isOpen(windows, next, where, holidays)).toBe(true);
          if (next > after) expect(isOpenInAll(windows, instant(next - 1), zones, holidays)).not.toBe(true);
          for (let moment = next - MINUTE; moment >= after && moment > next - 3 * DAY; moment -= 13 * MINUTE)
            expect(isOpenInAll(windows, instant(moment), zones, holidays)).not.toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
