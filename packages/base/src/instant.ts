import type { Brand } from './brand.ts';

/** A point on the time line: epoch milliseconds, an integer. Never a local time. */
export type Instant = Brand<number, 'Instant'>;

/** A day in somebody's calendar, `YYYY-MM-DD`. A due date is one of these; it is not an instant until a zone is known. */
export type LocalDate = Brand<string, 'LocalDate'>;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** @throws RangeError when the number is not an integer that a Date can carry. */
export function instant(epochMilliseconds: number): Instant {
  if (!Number.isInteger(epochMilliseconds) || Math.abs(epochMilliseconds) > 8.64e15)
    throw new RangeError(`Not an instant: ${epochMilliseconds}`);
  return epochMilliseconds as Instant;
}

/** Milliseconds later (or earlier, when negative). */
export const plus = (at: Instant, milliseconds: number): Instant => instant(at + milliseconds);

export const earliest = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const latest = (a: Instant, b: Instant): Instant => (a >= b ? a : b);

/** Reads an ISO 8601 instant with an offset or `Z`; null when it is not one. A local time without offset is refused. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const value = Date.parse(text);
  return Number.isNaN(value) ? null : instant(value);
}

/** ISO 8601 in UTC with milliseconds. */
export const formatInstant = (at: Instant): string => new Date(at).toISOString();

/** Reads `YYYY-MM-DD`, refusing days that do not exist; null when it is not a date. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return date.toISOString().startsWith(text) ? (text as LocalDate) : null;
}

/** Whole calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) as LocalDate;
}
