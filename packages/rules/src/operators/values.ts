import { parseLocalDate } from '@makegood/base';
import { parseMinute, weeklyWindows, WEEKDAYS, type HolidayCalendar, type Interval, type WeeklyWindows } from '@makegood/calendar';
import { z } from 'zod';
import { CHANNELS, OUTCOMES, PURPOSES, RECIPIENTS } from '../vocabulary.ts';

const date = z.string().transform((text, context) => {
  const value = parseLocalDate(text);
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'must be an existing date', input: text });
  return z.NEVER;
});

/** A number, or the name of a dated parameter of the pack, which is put in before the operator sees the value. */
export const countSchema = z.union([z.int().min(0).max(100_000), z.strictObject({ parameter: z.string().min(1).max(100) })]);
export type Count = z.output<typeof countSchema>;

/** @throws TypeError when a parameter was not put in, which loading a pack excludes. */
export function numberOf(count: Count): number {
  if (typeof count === 'number') return count;
  throw new TypeError(`The parameter "${count.parameter}" has no value`);
}

export const holidayCalendarSchema = z.strictObject({
  id: z.string().min(1).max(100),
  coverage: z.tuple([date, date]),
  dates: z.record(z.string(), z.string().max(200)),
});

export const clockSchema = z.string().refine((text) => parseMinute(text) !== null, 'must be a time of day from 00:00 to 24:00');
/** [from, to): the first minute is inside, the second is not. In order and without overlap, each ending after it begins. */
export const hoursSchema = z
  .array(z.tuple([clockSchema, clockSchema]))
  .max(24)
  .refine((hours) => hours.every(([from, to]) => from < to), 'must end after they begin; hours past midnight are written on both days')
  .refine(
    (hours) => hours.every(([from], index) => index === 0 || from >= (hours[index - 1]?.[1] ?? '')),
    'must be in order and must not overlap',
  );
export const weeklySchema = z.strictObject({
  mon: hoursSchema,
  tue: hoursSchema,
  wed: hoursSchema,
  thu: hoursSchema,
  fri: hoursSchema,
  sat: hoursSchema,
  sun: hoursSchema,
});
export type Weekly = z.output<typeof weeklySchema>;

/** The calendar by its name in the pack; loading the pack puts the calendar itself here. */
export const holidaysSchema = z.strictObject({
  calendar: z.union([z.string().min(1).max(100), holidayCalendarSchema]),
  /** What replaces the weekday's hours on a holiday; empty means closed. */
  windows: hoursSchema,
});

export function calendarOf(calendar: z.output<typeof holidaysSchema>['calendar']): HolidayCalendar {
  if (typeof calendar !== 'string') return calendar;
  throw new TypeError(`The calendar "${calendar}" was not put in`);
}

const minuteOf = (text: string): number => {
  const minute = parseMinute(text);
  if (minute === null) throw new TypeError(`Not a time of day: ${text}`);
  return minute;
};

type Hours = z.output<typeof hoursSchema>;
export const EVERY_DAY = (hours: Hours): Weekly => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours });

export function windowsOf(weekly: Weekly): WeeklyWindows {
  return weeklyWindows(
    WEEKDAYS.flatMap((weekday) => weekly[weekday].map(([from, to]) => ({ weekdays: [weekday], from: minuteOf(from), to: minuteOf(to) }))),
  );
}

export const intervalsOf = (hours: Hours): readonly Interval[] => hours.map(([from, to]) => ({ from: minuteOf(from), to: minuteOf(to) }));

/** The minutes of a day that no interval covers. */
export function complementOf(intervals: readonly Interval[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let reached = 0;
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    if (from > reached) gaps.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  return reached < 1_440 ? [...gaps, { from: reached, to: 1_440 }] : gaps;
}

export const complementOfWeek = (windows: WeeklyWindows): WeeklyWindows => ({
  mon: complementOf(windows.mon),
  tue: complementOf(windows.tue),
  wed: complementOf(windows.wed),
  thu: complementOf(windows.thu),
  fri: complementOf(windows.fri),
  sat: complementOf(windows.sat),
  sun: complementOf(windows.sun),
});

/**
 * How long something lasts after an event on local date D.
 * `calendarDays`: D is day one, so it ends when D+N begins. `hours`: N times 60 minutes. `days`: the text does not say
 * which of the two, so the later end counts. `calendarMonths`: until the same day of the month begins, N months later.
 * `businessDays`: until the day after the N-th Monday-to-Friday day begins.
 */
export const durationSchema = z.strictObject({
  length: countSchema,
  unit: z.enum(['hours', 'days', 'calendarDays', 'businessDays', 'calendarMonths']),
});
export type Duration = z.output<typeof durationSchema>;

/** Over which time contacts are counted. `unspecified`: the law says "week" or "month" and no more, so both readings bind. */
export const windowSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rolling'), length: countSchema, unit: z.enum(['hours', 'days', 'calendarDays']) }),
  z.strictObject({ type: z.literal('calendar'), unit: z.enum(['day', 'week', 'month']) }),
  z.strictObject({ type: z.literal('unspecified'), unit: z.enum(['week', 'month']) }),
  z.strictObject({ type: z.literal('lifetime') }),
]);
export type CountingWindow = z.output<typeof windowSchema>;

const channels = z.array(z.enum(CHANNELS)).min(1);
const outcomes = z.array(z.enum(OUTCOMES)).min(1);
const purposes = z.array(z.enum(PURPOSES)).min(1);

/** Which earlier contacts an operator looks at. A contact that meets every part of one `except` entry is left out. */
export const contactsSchema = z.strictObject({
  channels,
  outcomes: outcomes.optional(),
  direction: z.enum(['outbound', 'inbound', 'either']).default('outbound'),
  purposes: purposes.optional(),
  /** Contacts with these people count together; without it, those with the very person that is to be contacted. */
  recipients: z.array(z.enum(RECIPIENTS)).min(1).optional(),
  except: z
    .array(
      z.strictObject({
        channels: channels.optional(),
        outcomes: outcomes.optional(),
        purposes: purposes.optional(),
        recipients: z.array(z.enum(RECIPIENTS)).min(1).optional(),
        priorConsentWithin7Days: z.boolean().optional(),
      }),
    )
    .min(1)
    .optional(),
});
export type ContactFilter = z.output<typeof contactsSchema>;

/** What the count is kept for, besides the person: contacts with someone else have a count of their own. */
export const perSchema = z
  .array(z.enum(['debt', 'creditor', 'number']))
  .max(3)
  .default([]);
