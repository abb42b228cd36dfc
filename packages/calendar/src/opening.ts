import { DAY, instant, MINUTE, type Instant } from '@makegood/base';
import { dateOfDay, weekdayOfDay } from './civil-day.ts';
import { isHoliday, type Holidays } from './holidays.ts';
import { segmentAt } from './offset-segment.ts';
import type { Interval, WeeklyWindows } from './weekly-windows.ts';
import type { Zone } from './zone.ts';

/** How far {@link nextOpen} looks ahead unless told otherwise: past any yearly calendar. */
export const HORIZON_DAYS = 400;

function intervalsOf(windows: WeeklyWindows, day: number, holidays: Holidays | undefined): readonly Interval[] | 'unknown' {
  if (holidays) {
    const holiday = isHoliday(holidays.calendar, dateOfDay(day));
    if (holiday === 'unknown') return 'unknown';
    if (holiday) return holidays.windows;
  }
  return windows[weekdayOfDay(day)];
}

/** Whether the instant lies in a window of its local day. 'unknown' when the day lies outside the calendar's coverage: treat it as closed. */
export function isOpen(windows: WeeklyWindows, at: Instant, zone: Zone, holidays?: Holidays): boolean | 'unknown' {
  const local = at + segmentAt(at, zone).offset;
  const day = Math.floor(local / DAY);
  const intervals = intervalsOf(windows, day, holidays);
  if (intervals === 'unknown') return 'unknown';
  const minute = (local - day * DAY) / MINUTE;
  return intervals.some(({ from, to }) => minute >= from && minute < to);
}

/**
 * The earliest open instant at or after `after`, at most `horizonDays` times 24 hours later; null when there is none.
 * Days outside the holiday calendar's coverage are closed.
 */
export function nextOpen(
  windows: WeeklyWindows,
  after: Instant,
  zone: Zone,
  holidays?: Holidays,
  horizonDays = HORIZON_DAYS,
): Instant | null {
  const limit = after + horizonDays * DAY;
  // Within a segment of one offset the wall clock runs evenly, so gaps and overlaps need no rule of their own.
  for (let at: number = after; at <= limit;) {
    const { until, offset } = segmentAt(at, zone);
    const end = Math.min(until, limit + 1) + offset;
    const found = nextOpenWall(windows, at + offset, end, holidays);
    if (found !== null) return instant(found - offset);
    at = until;
  }
  return null;
}

/** The same question on an even wall clock: the first open moment in [wall, end). */
function nextOpenWall(windows: WeeklyWindows, wall: number, end: number, holidays: Holidays | undefined): number | null {
  for (let day = Math.floor(wall / DAY); day * DAY < end; day += 1) {
    const intervals = intervalsOf(windows, day, holidays);
    if (intervals === 'unknown') continue;
    let first = end;
    for (const { from, to } of intervals) {
      const moment = Math.max(wall, day * DAY + from * MINUTE);
      if (moment < day * DAY + to * MINUTE && moment < first) first = moment;
    }
    if (first < end) return first;
  }
  return null;
}

/**
 * Whether it is open in every zone where the person may be. False beats 'unknown', and no zone at all is 'unknown':
 * without a place nothing is known about its hours.
 */
export function isOpenInAll(windows: WeeklyWindows, at: Instant, zones: readonly Zone[], holidays?: Holidays): boolean | 'unknown' {
  let all: true | 'unknown' = zones.length === 0 ? 'unknown' : true;
  for (const zone of zones) {
    const open = isOpen(windows, at, zone, holidays);
    if (open === false) return false;
    if (open === 'unknown') all = 'unknown';
  }
  return all;
}

/** The earliest instant that is open in every zone; null when there is none within the horizon, or no zone at all. */
export function nextOpenInAll(
  windows: WeeklyWindows,
  after: Instant,
  zones: readonly Zone[],
  holidays?: Holidays,
  horizonDays = HORIZON_DAYS,
): Instant | null {
  if (zones.length === 0) return null;
  const limit = after + horizonDays * DAY;
  // Each zone can only push the answer later; it stands when a whole round has pushed nothing.
  for (let at = after, agreed = 0, turn = 0; ; turn += 1) {
    const zone = zones[turn % zones.length];
    if (zone === undefined) return null;
    const next = nextOpen(windows, at, zone, holidays, (limit - at) / DAY);
    if (next === null) return null;
    agreed = next === at ? agreed + 1 : 1;
    at = next;
    if (agreed >= zones.length) return at;
  }
}
