import type { LocalDate } from '@makegood/base';
import { dateOfDay, dayNumber, weekdayOfDay } from './civil-day.ts';
import type { Interval } from './weekly-windows.ts';

/** The holidays that a law lists, by date, with their names. Outside `coverage` (both days included) nobody has looked. */
export type HolidayCalendar = {
  readonly id: string;
  readonly coverage: readonly [LocalDate, LocalDate];
  readonly dates: Readonly<Record<string, string>>;
};

/** On a holiday these windows replace the weekday's; empty means closed. In some countries holidays are shorter, not closed. */
export type Holidays = { readonly calendar: HolidayCalendar; readonly windows: readonly Interval[] };

/** 'unknown' outside the calendar's coverage. */
export function isHoliday(calendar: HolidayCalendar, date: LocalDate): boolean | 'unknown' {
  if (date < calendar.coverage[0] || date > calendar.coverage[1]) return 'unknown';
  return Object.hasOwn(calendar.dates, date);
}

/**
 * The n-th business day (Monday to Friday, no holiday) after the date, or before it when n is negative; the date itself
 * for 0. A day outside the calendar's coverage counts by its weekday alone, which makes a deadline earlier, never later.
 * @throws RangeError when n is not an integer or is beyond 10 000.
 */
export function addBusinessDays(date: LocalDate, n: number, holidays?: Holidays): LocalDate {
  if (!Number.isInteger(n) || Math.abs(n) > 10_000) throw new RangeError(`Not a number of business days: ${n}`);
  const step = Math.sign(n);
  let day = dayNumber(date);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    const weekday = weekdayOfDay(day);
    if (weekday === 'sat' || weekday === 'sun') continue;
    if (holidays && isHoliday(holidays.calendar, dateOfDay(day)) === true) continue;
    left -= 1;
  }
  return dateOfDay(day);
}
