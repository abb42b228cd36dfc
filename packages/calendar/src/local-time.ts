import { DAY, instant, MINUTE, type Instant, type LocalDate } from '@makegood/base';
import { dateOfDay, dayNumber, weekdayOfDay, type Weekday } from './civil-day.ts';
import { segmentAt } from './offset-segment.ts';
import type { Zone } from './zone.ts';

/**
 * What clock and calendar on the wall show. `minute` is the minute of the day, 0 to 1439. `offsetMinutes` is local minus
 * UTC; whole since 1972, before that it may carry a fraction.
 */
export type LocalTime = {
  readonly date: LocalDate;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: Weekday;
  readonly offsetMinutes: number;
};

/** Which of two instants is meant when the clock was put back and shows a time twice. */
export type Overlap = 'earlier' | 'later';

/** @throws RangeError outside the years 0–9999, and for a zone the machine does not know. */
export function localAt(at: Instant, zone: Zone): LocalTime {
  const { offset } = segmentAt(at, zone);
  const local = at + offset;
  const day = Math.floor(local / DAY);
  const ofDay = local - day * DAY;
  const minute = Math.floor(ofDay / MINUTE);
  const ofMinute = ofDay - minute * MINUTE;
  const second = Math.floor(ofMinute / 1_000);
  return {
    date: dateOfDay(day),
    minute,
    second,
    millisecond: ofMinute - second * 1_000,
    weekday: weekdayOfDay(day),
    offsetMinutes: offset / MINUTE,
  };
}

/**
 * The instant at which the wall shows this date and minute of the day. A time that the clock skips (spring) becomes the
 * first instant after the gap; of a time shown twice (autumn) the earlier instant is taken unless `later` is asked.
 * @throws RangeError when the minute is not an integer from 0 to 1439.
 */
export function instantAt(date: LocalDate, minute: number, zone: Zone, overlap: Overlap = 'earlier'): Instant {
  if (!Number.isInteger(minute) || minute < 0 || minute >= 1_440) throw new RangeError(`Not a minute of a day: ${minute}`);
  return instantOfWallClock(dayNumber(date) * DAY + minute * MINUTE, zone, overlap);
}

/** The first instant of the date; not always midnight, as some zones put their clocks forward at 0:00. */
export const startOfDay = (date: LocalDate, zone: Zone): Instant => instantAt(date, 0, zone);

/** The same time on the wall so many days later (earlier when negative), by the rules of {@link instantAt} for gaps and overlaps. */
export function addLocalDays(at: Instant, days: number, zone: Zone): Instant {
  if (!Number.isInteger(days)) throw new RangeError(`Not a number of days: ${days}`);
  // Zero days from the second showing of an hour must not become the first one.
  if (days === 0) return at;
  return instantOfWallClock(at + segmentAt(at, zone).offset + days * DAY, zone, 'earlier');
}

/** `wall` is the time on the wall written as if it were UTC. Walks the segments that can hold it: no offset reaches a day. */
function instantOfWallClock(wall: number, zone: Zone, overlap: Overlap): Instant {
  let found: number | undefined;
  let afterGap: number | undefined;
  for (let at = wall - DAY; at <= wall + DAY;) {
    const { from, until, offset } = segmentAt(at, zone);
    const candidate = wall - offset;
    if (candidate >= from && candidate < until) {
      if (overlap === 'earlier') return instant(candidate);
      found = candidate;
    } else if (found === undefined && afterGap === undefined && candidate < from) {
      afterGap = from;
    }
    at = until;
  }
  const chosen = found ?? afterGap;
  if (chosen === undefined) throw new RangeError(`No instant for ${wall} in ${zone}`);
  return instant(chosen);
}
