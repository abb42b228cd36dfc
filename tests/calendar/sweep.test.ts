import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instant, MINUTE, parseLocalDate, type Instant, type LocalDate } from '@makegood/base';
import {
  isOpen,
  localAt,
  nextLocalTime,
  nextOpen,
  parseZone,
  WEEKDAYS,
  weeklyWindows,
  type Weekday,
  type WeeklyWindows,
  type Zone,
} from '@makegood/calendar';

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Denver',
  'Europe/London',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'America/Bogota',
  'America/Mexico_City',
  'America/Santiago',
] as const;

const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const LIMITS: readonly (readonly Weekday[])[] = [WEEKDAYS, WORKDAYS, ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], ['thu'], ['sat', 'sun']];
/** 02:00, 02:15 and 00:00 are minutes that some of the zones skip or show twice; the others are what people ask for. */
const MINUTES = [0, 15, 90, 120, 135, 150, 180, 480, 720, 1_080, 1_200, 1_439];
const FIRST = Temporal.PlainDate.from('2026-01-01');
const DAYS = 730;

function zone(id: string): Zone {
  const parsed = parseZone(id);
  if (!parsed) throw new Error(id);
  return parsed;
}

function date(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

const zoned = (at: number, where: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(where);
const nameOf = (day: Temporal.PlainDate): Weekday => WEEKDAYS[day.dayOfWeek - 1] ?? 'mon';

/** Temporal's own answer for one day and minute; a skipped minute becomes the first instant after the gap. */
function momentOf(day: Temporal.PlainDate, minute: number, where: string): number {
  const wall = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const moment = wall.toZonedDateTime(where, { disambiguation: 'earlier' });
  if (moment.toPlainDateTime().equals(wall)) return moment.epochMilliseconds;
  return moment.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN;
}

/** The same question answered the slow way: day after day, with Temporal. */
function expected(after: number, where: string, minute: number, weekdays: readonly Weekday[], notBefore?: Temporal.PlainDate): number {
  const today = zoned(after, where).toPlainDate();
  let day = notBefore && Temporal.PlainDate.compare(notBefore, today) > 0 ? notBefore : today;
  for (let tries = 0; tries < 20; tries += 1, day = day.add({ days: 1 })) {
    if (!weekdays.includes(nameOf(day))) continue;
    const moment = momentOf(day, minute, where);
    if (moment >= after) return moment;
  }
  throw new Error(`No answer for ${where}`);
}

describe('every local-time wait of 2026 and 2027', () => {
  it.each(ZONES)('lands on an allowed weekday at the asked hour in %s', { timeout: 60_000 }, (where) => {
    const here = zone(where);
    let wrongWeekdays = 0;
    let wrongHours = 0;
    let notFirst = 0;
    let waits = 0;
    for (let offset = 0; offset < DAYS; offset += 1) {
      const day = FIRST.add({ days: offset });
      for (const [index, minute] of MINUTES.entries()) {
        // Asked from a time of day that moves on from one wait to the next, so that days and hours meet in all ways.
        const after = instant(Date.UTC(day.year, day.month - 1, day.day) + ((offset * 37 + index * 131) % 1_440) * MINUTE);
        const weekdays = LIMITS[(offset + index) % LIMITS.length] ?? WEEKDAYS;
        const answer = nextLocalTime({ after, zone: here, minute, weekdays });
        const wall = zoned(answer, where);
        if (!weekdays.includes(nameOf(wall.toPlainDate()))) wrongWeekdays += 1;
        // At a gap the wall never shows the minute: the first instant after it is asked of Temporal.
        if (wall.hour * 60 + wall.minute !== minute && answer !== momentOf(wall.toPlainDate(), minute, where)) wrongHours += 1;
        if (answer !== expected(after, where, minute, weekdays)) notFirst += 1;
        waits += 1;
      }
    }
    expect({ wrongWeekdays, wrongHours, notFirst, waits }).toEqual({
      wrongWeekdays: 0,
      wrongHours: 0,
      notFirst: 0,
      waits: DAYS * MINUTES.length,
    });
  });

  it('holds at each quarter of an hour around every change of the clocks', () => {
    let changes = 0;
    for (const where of ZONES) {
      let change = zoned(Date.UTC(2026, 0, 1), where).getTimeZoneTransition('next');
      while (change && change.year <= 2027) {
        changes += 1;
        for (const start of [-25 * 60, -61, -60, -31, -30, -1, 0, 1, 30, 60]) {
          const after = instant(change.epochMilliseconds + start * MINUTE);
          for (let minute = 0; minute < 300; minute += 15)
            expect(nextLocalTime({ after, zone: zone(where), minute })).toBe(expected(after, where, minute, WEEKDAYS));
        }
        change = change.getTimeZoneTransition('next');
      }
    }
    // Seven of the zones change their clocks, four times in two years.
    expect(changes).toBe(28);
  });

  it('tells the weekday of the place where UTC is on another day', () => {
    let elsewhere = 0;
    for (const where of ['Asia/Tokyo', 'Australia/Sydney', 'America/Los_Angeles'] as const)
      for (let hour = 0; hour < 24 * 60; hour += 1) {
        const after = instant(Date.UTC(2026, 2, 1) + hour * 60 * MINUTE);
        const answer = nextLocalTime({
          after,
          zone: zone(where),
          minute: where === 'America/Los_Angeles' ? 1_200 : 300,
          weekdays: ['thu'],
        });
        expect(localAt(answer, zone(where)).weekday).toBe('thu');
        if (zoned(answer, 'UTC').dayOfWeek !== 4) elsewhere += 1;
      }
    expect(elsewhere).toBe(3 * 24 * 60);
  });

  it('waits until a date in the past, today and in 2030', () => {
    for (const where of ZONES)
      for (const day of ['1999-12-31', '2026-03-29', '2026-10-04', '2026-11-01', '2030-03-10', '2030-09-29'])
        for (const minute of MINUTES)
          for (const weekdays of LIMITS)
            for (const text of ['2026-03-28T23:50:00Z', '2026-03-29T01:00:00Z', '2026-10-03T15:45:00Z', '2026-11-01T05:30:00.001Z']) {
              const after: Instant = instant(Date.parse(text));
              const answer = nextLocalTime({ after, zone: zone(where), minute, weekdays, date: date(day) });
              expect(answer).toBe(expected(after, where, minute, weekdays, Temporal.PlainDate.from(day)));
            }
  });
});

describe('windows over 2026 and 2027', () => {
  const overnight = weeklyWindows([{ weekdays: WORKDAYS, from: 1_320, to: 360 }]);
  const office = weeklyWindows([
    { weekdays: WORKDAYS, from: 480, to: 1_260 },
    { weekdays: ['sat'], from: 540, to: 780 },
  ]);

  /** Read off the wall clock with Temporal, minute by minute. */
  function openByTheWall(windows: WeeklyWindows, at: number, where: string): boolean {
    const wall = zoned(at, where);
    const minute = wall.hour * 60 + wall.minute;
    return windows[nameOf(wall.toPlainDate())].some(({ from, to }) => minute >= from && minute < to);
  }

  it.each(ZONES)('are open when the wall says so, to the minute, and the next opening is the first, in %s', (where) => {
    const here = zone(where);
    for (const windows of [overnight, office])
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 601 * MINUTE) {
        expect(isOpen(windows, instant(at), here)).toBe(openByTheWall(windows, at, where));
        const next = nextOpen(windows, instant(at), here);
        if (next === null) throw new Error(`Closed for good in ${where}`);
        expect(openByTheWall(windows, next, where)).toBe(true);
        if (next > at) expect(openByTheWall(windows, next - 1, where)).toBe(false);
      }
  });

  it('open with their first minute and close with their last, crossing midnight or not', () => {
    for (const where of ZONES) {
      const here = zone(where);
      // A Friday and the Saturday after it, far from any change of the clocks.
      const friday = Temporal.PlainDate.from('2026-06-12');
      const edge = (days: number, minute: number, shift: number) =>
        isOpen(overnight, instant(momentOf(friday.add({ days }), minute, where) + shift), here);
      expect([edge(0, 1_320, -1), edge(0, 1_320, 0), edge(1, 0, -1), edge(1, 0, 0), edge(1, 360, -1), edge(1, 360, 0)]).toEqual([
        false,
        true,
        true,
        true,
        true,
        false,
      ]);
      expect(edge(1, 1_320, 0)).toBe(false);
    }
  });
});
