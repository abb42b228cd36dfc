import type { LocalDate } from '@makegood/base';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Day 0 is 1970-01-01, a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  const index = (((day + 3) % 7) + 7) % 7;
  const weekday = WEEKDAYS[index];
  if (weekday === undefined) throw new RangeError(`Not a day number: ${day}`);
  return weekday;
}

export const weekdayOf = (date: LocalDate): Weekday => weekdayOfDay(dayNumber(date));

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Counters compare these instead of texts.
 * Source of the arithmetic: days are counted from 1 March, so that the leap day ends its year (the usual civil-from-days scheme).
 */
export function dayNumber(date: LocalDate): number {
  // By the digits' codes: cutting three texts out of it would take most of the time, and counters do this by the million.
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
  const month = twoDigits(date, 5);
  const dayOfMonth = twoDigits(date, 8);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

const ZERO = 48;
const twoDigits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - ZERO * 11;

/** Texts of the days 1970–2099, made when first asked: a back-test asks for the same few hundred days a million times. */
const texts: (LocalDate | undefined)[] = [];
const MOST_TEXTS = 47_482;

/** The inverse of {@link dayNumber}. @throws RangeError outside the years 0–9999, which a LocalDate cannot carry. */
export function dateOfDay(day: number): LocalDate {
  if (day < 0 || day >= MOST_TEXTS) return writeDay(day);
  const kept = texts[day];
  if (kept !== undefined) return kept;
  const text = writeDay(day);
  texts[day] = text;
  return text;
}

function writeDay(day: number): LocalDate {
  if (!Number.isInteger(day) || day < -719_528 || day > 2_932_896) throw new RangeError(`Not a day of the years 0 to 9999: ${day}`);
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as LocalDate;
}

/** The Monday of the date's week. */
export function startOfWeek(date: LocalDate): LocalDate {
  const day = dayNumber(date);
  return dateOfDay(day - WEEKDAYS.indexOf(weekdayOfDay(day)));
}

/** The first of the date's month. */
export const startOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01` as LocalDate;
