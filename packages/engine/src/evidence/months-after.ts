import { parseLocalDate, type LocalDate } from '@makegood/base';

/** The same day so many months later, or the last day of that month where it has no such day. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const found = parseLocalDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10));
  if (found === null) throw new RangeError(`No date ${months} months after ${date}`);
  return found;
}
