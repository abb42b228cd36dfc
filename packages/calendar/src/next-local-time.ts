import { type Instant, type LocalDate } from '@makegood/base';
import { dateOfDay, dayNumber, weekdayOfDay, type Weekday } from './civil-day.ts';
import { instantAt, localAt } from './local-time.ts';
import type { Zone } from './zone.ts';

export type LocalTimeQuery = {
  readonly after: Instant;
  readonly zone: Zone;
  /** Minute of the day, 0 to 1439. */
  readonly minute: number;
  /** Allowed weekdays; all when absent. */
  readonly weekdays?: readonly Weekday[];
  /** Not before this day. */
  readonly date?: LocalDate;
};

/**
 * The first instant at or after `after` at which the wall shows this minute on an allowed weekday, not before `date`.
 * A day has one such instant: a skipped time is the first instant after the gap, a repeated one its first showing; so
 * something that repeats daily happens once a day. A `date` that has passed asks for nothing more than `after` does.
 * @throws RangeError when the minute is not one of a day or no weekday is allowed.
 */
export function nextLocalTime({ after, zone, minute, weekdays, date }: LocalTimeQuery): Instant {
  if (weekdays && weekdays.length === 0) throw new RangeError('No weekday is allowed');
  const today = dayNumber(localAt(after, zone).date);
  const first = date === undefined ? today : Math.max(today, dayNumber(date));
  // A week reaches any weekday, and a second one where the zone left that very day out.
  for (let day = first; day < first + 16; day += 1) {
    if (weekdays && !weekdays.includes(weekdayOfDay(day))) continue;
    const candidate = instantAt(dateOfDay(day), minute, zone);
    if (candidate >= after && localAt(candidate, zone).date === dateOfDay(day)) return candidate;
  }
  throw new RangeError(`No such local time in ${zone}`);
}
