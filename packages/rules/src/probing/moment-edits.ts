import { addDays, instant, MINUTE, type Instant, type LocalDate } from '@makegood/base';
import { instantAt, parseMinute, weekdayOf, type Zone } from '@makegood/calendar';
import { calendarOf, type Weekly } from '../operators/values.ts';
import { hoursValueSchema } from '../operators/outside-hours.ts';
import type { CompiledLeaf } from '../compile-condition.ts';
import { hereOf, movedTo, type Edit } from './edit.ts';

type Hours = Weekly['mon'];

/** The second before each boundary and the boundary itself, the middle of the day, and a time at night. */
function instantsOn(date: LocalDate, hours: Hours, zone: Zone): readonly Instant[] {
  const boundaries = hours.flat().map((text) => parseMinute(text) ?? 0);
  const edges = boundaries.flatMap((minute) => {
    const edge = minute === 1_440 ? instantAt(addDays(date, 1), 0, zone) : instantAt(date, minute, zone);
    return [edge - 1_000, edge - MINUTE, edge, edge + MINUTE].map(instant);
  });
  return [...edges, instantAt(date, 12 * 60, zone), instantAt(date, 3 * 60, zone)];
}

/** Moments around the boundaries of each weekday, and of holidays on weekdays of different hours. */
export function momentEdits(leaf: CompiledLeaf): readonly Edit[] {
  const { weekly, holidays } = hoursValueSchema.parse(leaf.value);
  const calendar = holidays && calendarOf(holidays.calendar);
  const isHoliday = (date: LocalDate): boolean => calendar !== undefined && Object.hasOwn(calendar.dates, date);
  const on = (find: (base: LocalDate) => LocalDate | undefined, hoursOf: (date: LocalDate) => readonly Hours[], index: number): Edit => ({
    phase: 'moment',
    apply: (context) => {
      const { date: base, zone } = hereOf(context);
      const date = find(base);
      const at = date && hoursOf(date).flatMap((hours) => instantsOn(date, hours, zone))[index];
      return at === undefined ? context : movedTo(context, at, zone);
    },
  });
  const ordinary = [0, 1, 2, 3, 4, 5, 6].flatMap((ahead) => {
    const find = (base: LocalDate): LocalDate | undefined => daysFrom(base, ahead).find((date) => !isHoliday(date));
    return Array.from({ length: 18 }, (_, index) => on(find, (date) => [weekly[weekdayOf(date)]], index));
  });
  if (!calendar || !holidays) return [...ordinary, elsewhereToo];
  const [, last] = calendar.coverage;
  const feasts = Object.keys(calendar.dates).sort();
  const special = [0, 1, 2, 3, 4, 5, 6].flatMap((ahead) => {
    // The first holiday that falls on this weekday, if there is one in the next year.
    const find = (base: LocalDate): LocalDate | undefined => daysFrom(base, ahead).find((date) => feasts.includes(date));
    return Array.from({ length: 12 }, (_, index) => on(find, (date) => [holidays.windows, weekly[weekdayOf(date)]], index));
  });
  return [
    ...ordinary,
    ...special,
    on(
      () => addDays(last, 1),
      () => [[]],
      0,
    ),
  ];
}

/** The file points to a place far away as well. */
const elsewhereToo: Edit = {
  phase: 'moment',
  apply: (context) => ({ ...context, debtor: { ...context.debtor, candidateTimezones: ['Pacific/Honolulu'], locationKnown: false } }),
};

/** The same weekday in each of the next weeks. */
const daysFrom = (base: LocalDate, ahead: number): readonly LocalDate[] =>
  Array.from({ length: 56 }, (_, week) => addDays(base, ahead + week * 7));
