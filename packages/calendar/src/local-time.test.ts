import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instant, parseInstant, parseLocalDate, type Instant, type LocalDate } from '@makegood/base';
import { addLocalDays, dateOfDay, dayNumber, instantAt, localAt, parseZone, startOfDay, WEEKDAYS, type Zone } from './index.ts';

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

/** Every rule that the years 2020–2030 hold: both hemispheres, half hours, 45 minutes, midnight changes, Ramadan, changed rules. */
const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Denver',
  'America/Phoenix',
  'America/St_Johns',
  'America/Havana',
  'America/Asuncion',
  'America/Santiago',
  'America/Punta_Arenas',
  'America/Sao_Paulo',
  'America/Bogota',
  'America/Mexico_City',
  'America/Ciudad_Juarez',
  'America/Nuuk',
  'America/Scoresbysund',
  'Europe/London',
  'Europe/Volgograd',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Juba',
  'Asia/Gaza',
  'Asia/Amman',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Almaty',
  'Asia/Manila',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Norfolk',
  'Pacific/Fiji',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
].map(zone);

const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2031-01-01T00:00:00Z') }).map(instant);
const anyDate = fc.integer({ min: dayNumber(date('2020-01-01')), max: dayNumber(date('2030-12-31')) }).map(dateOfDay);
const anyMinute = fc.integer({ min: 0, max: 1_439 });

const zoned = (moment: Instant, where: Zone) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(where);

function sameAsTemporal(moment: Instant, where: Zone): void {
  const expected = zoned(moment, where);
  expect(localAt(moment, where)).toEqual({
    date: expected.toPlainDate().toString(),
    minute: expected.hour * 60 + expected.minute,
    second: expected.second,
    millisecond: expected.millisecond,
    weekday: WEEKDAYS[expected.dayOfWeek - 1],
    offsetMinutes: expected.offsetNanoseconds / 60e9,
  });
}

/** Temporal's answer, with our rule for gaps: the first instant after the gap. */
function expectedInstant(day: LocalDate, minute: number, where: Zone, overlap: 'earlier' | 'later'): number {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const answer = wall.toZonedDateTime(where, { disambiguation: overlap });
  if (answer.toPlainDateTime().equals(wall)) return answer.epochMilliseconds;
  const change = wall.toZonedDateTime(where, { disambiguation: 'earlier' }).getTimeZoneTransition('next');
  if (!change) throw new Error(`No change in ${where}`);
  return change.epochMilliseconds;
}

describe('local time', () => {
  it('shows what Temporal shows, for many zones and instants', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (moment, where) => sameAsTemporal(moment, where)),
      { numRuns: 3_000 },
    );
  });

  it('changes at the very millisecond, at every change of every zone from 2020 to 2030', () => {
    let changes = 0;
    for (const where of ZONES) {
      let change = zoned(at('2020-01-01T00:00:00Z'), where).getTimeZoneTransition('next');
      while (change && change.year <= 2030) {
        const moment = instant(change.epochMilliseconds);
        sameAsTemporal(moment, where);
        sameAsTemporal(instant(moment - 1), where);
        changes += 1;
        change = change.getTimeZoneTransition('next');
      }
    }
    expect(changes).toBeGreaterThan(300);
  });

  it('knows the years before and after, and offsets with seconds', () => {
    for (const text of [
      '1883-11-18T12:00:00Z',
      '1945-08-14T23:00:00Z',
      '1969-12-31T23:59:59Z',
      '2037-07-01T00:00:00Z',
      '2199-07-01T00:00:00Z',
    ])
      for (const where of [zone('America/New_York'), zone('Europe/London'), zone('Asia/Kolkata')]) sameAsTemporal(at(text), where);
    expect(localAt(at('1971-03-08T07:00:00Z'), zone('Africa/Monrovia'))).toMatchObject({ minute: 375, second: 30, offsetMinutes: -44.5 });
  });

  it('refuses an instant whose date no LocalDate can carry', () => {
    expect(() => localAt(instant(8.64e15), zone('UTC'))).toThrow(RangeError);
  });
});

describe('instant of a wall time', () => {
  it('agrees with Temporal, the first instant after a gap excepted', () => {
    fc.assert(
      fc.property(anyDate, anyMinute, anyZone, fc.constantFrom('earlier' as const, 'later' as const), (day, minute, where, overlap) => {
        expect(instantAt(day, minute, where, overlap)).toBe(expectedInstant(day, minute, where, overlap));
      }),
      { numRuns: 3_000 },
    );
  });

  it('agrees for every minute around every change', () => {
    for (const where of ZONES) {
      let change = zoned(at('2024-01-01T00:00:00Z'), where).getTimeZoneTransition('next');
      while (change && change.year <= 2028) {
        const before = localAt(instant(change.epochMilliseconds - 1), where);
        for (let minute = Math.max(0, before.minute - 130); minute < Math.min(1_440, before.minute + 130); minute += 7)
          for (const overlap of ['earlier', 'later'] as const)
            expect(instantAt(before.date, minute, where, overlap)).toBe(expectedInstant(before.date, minute, where, overlap));
        change = change.getTimeZoneTransition('next');
      }
    }
  });

  it('is undone by localAt unless the clock skipped it', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (moment, where) => {
        const { date: day, minute, second, millisecond } = localAt(moment, where);
        const rest = second * 1_000 + millisecond;
        expect([instantAt(day, minute, where) + rest, instantAt(day, minute, where, 'later') + rest]).toContain(moment);
      }),
    );
  });

  it('begins a day where Temporal begins it', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (day, where) => {
        expect(startOfDay(day, where)).toBe(Temporal.PlainDate.from(day).toZonedDateTime(where).epochMilliseconds);
      }),
      { numRuns: 2_000 },
    );
    expect(localAt(startOfDay(date('2026-09-06'), zone('America/Santiago')), zone('America/Santiago')).minute).toBe(60);
  });

  it('gives the first instant after a gap, also after a day that a zone left out', () => {
    expect(instantAt(date('2026-03-08'), 150, zone('America/New_York'))).toBe(at('2026-03-08T07:00:00Z'));
    expect(instantAt(date('2026-10-04'), 135, zone('Australia/Lord_Howe'))).toBe(at('2026-10-03T15:30:00Z'));
    expect(instantAt(date('2011-12-30'), 600, zone('Pacific/Apia'))).toBe(at('2011-12-30T10:00:00Z'));
  });

  it('refuses what is no minute of a day', () => {
    for (const minute of [-1, 1_440, 1.5, Number.NaN]) expect(() => instantAt(date('2026-01-01'), minute, zone('UTC'))).toThrow(RangeError);
  });
});

describe('days later', () => {
  it('keeps the wall time, as Temporal does', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -400, max: 400 }), anyZone, (moment, days, where) => {
        const wall = zoned(moment, where).toPlainDateTime().add({ days });
        const answer = wall.toZonedDateTime(where, { disambiguation: 'earlier' });
        fc.pre(days !== 0 && answer.toPlainDateTime().equals(wall));
        expect(addLocalDays(moment, days, where)).toBe(answer.epochMilliseconds);
      }),
      { numRuns: 2_000 },
    );
  });
  it('of no days changes nothing, also in the second showing of an hour', () => {
    const second = at('2026-11-01T06:30:00Z');
    expect(addLocalDays(second, 0, zone('America/New_York'))).toBe(second);
  });
  it('land after the gap when the clock skips the time', () => {
    expect(addLocalDays(at('2026-03-07T07:30:15Z'), 1, zone('America/New_York'))).toBe(at('2026-03-08T07:00:00Z'));
  });
});
