import { WEEKDAYS, type Weekday } from './civil-day.ts';

/** Minutes of the day, half-open: `from` is inside, `to` is not; 0 ≤ from < to ≤ 1440. */
export type Interval = { readonly from: number; readonly to: number };

/** When something is allowed, weekday by weekday. A window past midnight is two intervals on two days: see {@link weeklyWindows}. */
export type WeeklyWindows = Readonly<Record<Weekday, readonly Interval[]>>;

/** Hours on some weekdays. `to` at or before `from` means that the window ends on the following day. */
export type WindowEntry = { readonly weekdays: readonly Weekday[]; readonly from: number; readonly to: number };

/**
 * Writes entries as windows of a week, splitting those that cross midnight: Friday 22:00 to 06:00 becomes Friday
 * 22:00–24:00 and Saturday 00:00–06:00.
 * @throws RangeError when a minute is not an integer from 0 to 1440.
 */
export function weeklyWindows(entries: readonly WindowEntry[]): WeeklyWindows {
  const windows: Record<Weekday, Interval[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const { weekdays, from, to } of entries) {
    if (!isBoundary(from) || !isBoundary(to) || from === 1_440) throw new RangeError(`Not a window: ${from} to ${to}`);
    for (const weekday of weekdays) {
      if (to > from) windows[weekday].push({ from, to });
      else {
        windows[weekday].push({ from, to: 1_440 });
        if (to > 0) windows[dayAfter(weekday)].push({ from: 0, to });
      }
    }
  }
  return windows;
}

const isBoundary = (minute: number): boolean => Number.isInteger(minute) && minute >= 0 && minute <= 1_440;

const dayAfter = (weekday: Weekday): Weekday => WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1) % 7] ?? 'mon';

/** Reads `08:00` as 480 and `24:00` as 1440; null when it is not a time of day. */
export function parseMinute(text: string): number | null {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= 1_440 ? minute : null;
}

/** The inverse of {@link parseMinute}. */
export const formatMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
