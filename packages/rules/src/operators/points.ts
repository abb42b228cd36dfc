import { HOUR, parseInstant, parseLocalDate, type Instant, type LocalDate } from '@makegood/base';
import { addBusinessDays, dateOfDay, dayNumber, localAt, startOfDay, startOfMonth, startOfWeek, type Zone } from '@makegood/calendar';
import { numberOf, type CountingWindow, type Duration } from './values.ts';

const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** The first instant that a date (its local day) or an instant means. */
export function beginOf(text: string, zone: Zone): Instant {
  const date = parseLocalDate(text);
  if (date !== null) return startOfDay(date, zone);
  const at = parseInstant(text);
  if (at === null) throw new TypeError(`Not a date or an instant: ${text}`);
  return at;
}

/** The first instant after it: a date is over when the next day begins. */
export function endOf(text: string, zone: Zone): Instant {
  const date = parseLocalDate(text);
  return date === null ? beginOf(text, zone) : startOfDay(addDays(date, 1), zone);
}

/** The instant at which something that began at `at` is over. */
export function after(at: Instant, duration: Duration, zone: Zone): number {
  const length = numberOf(duration.length);
  const date = localAt(at, zone).date;
  switch (duration.unit) {
    case 'hours':
      return at + length * HOUR;
    case 'days':
      return Math.max(at + length * 24 * HOUR, startOfDay(addDays(date, length), zone));
    case 'calendarDays':
      return startOfDay(addDays(date, length), zone);
    case 'businessDays':
      return startOfDay(addDays(addBusinessDays(date, length), 1), zone);
    case 'calendarMonths':
      return startOfDay(addMonths(date, length), zone);
  }
}

/** The same day so many months later; the month's last day where there is none. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), last);
  const text = new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  const moved = parseLocalDate(text);
  if (moved === null) throw new RangeError(`Not a date: ${text}`);
  return moved;
}

/**
 * When a contact at `at` drops out of the count, once for each reading of the window. An undefined "week" or "month" is
 * read both as the calendar's and as 7 or 30 days; the count binds when it is reached in either.
 */
export function readingsOf(window: CountingWindow): readonly ((at: Instant, zone: Zone) => number)[] {
  switch (window.type) {
    case 'lifetime':
      return [() => Infinity];
    case 'rolling':
      return [(at, zone) => after(at, window, zone)];
    case 'calendar':
      return [(at, zone) => endOfPeriod(at, window.unit, zone)];
    case 'unspecified': {
      const length = window.unit === 'week' ? 7 : 30;
      return [(at, zone) => endOfPeriod(at, window.unit, zone), (at, zone) => after(at, { length, unit: 'days' }, zone)];
    }
  }
}

function endOfPeriod(at: Instant, unit: 'day' | 'week' | 'month', zone: Zone): Instant {
  const date = localAt(at, zone).date;
  if (unit === 'day') return startOfDay(addDays(date, 1), zone);
  if (unit === 'week') return startOfDay(addDays(startOfWeek(date), 7), zone);
  return startOfDay(addMonths(startOfMonth(date), 1), zone);
}
