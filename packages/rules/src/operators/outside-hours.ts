import { addDays, message, type Message } from '@makegood/base';
import { instantAt, isOpen, nextOpen, startOfDay, type Holidays, type WeeklyWindows, type Zone } from '@makegood/calendar';
import { z } from 'zod';
import { anyOf, notOf, UNKNOWN, type Answer } from '../answer.ts';
import type { Scene } from '../scene.ts';
import { hoursMessage, hoursText } from '../sentences/hours.ts';
import { clockText, placeOf } from '../sentences/moments.ts';
import { sceneOperator } from './operator.ts';
import { calendarOf, complementOf, complementOfWeek, holidaysSchema, intervalsOf, weeklySchema, windowsOf } from './values.ts';

export const hoursValueSchema = z.strictObject({
  weekly: weeklySchema,
  holidays: holidaysSchema.optional(),
  /** Where the hours must be met: in every zone where the person may be, or in the zone that the law presumes from the number. */
  place: z.enum(['everyCandidate', 'presumed']).default('everyCandidate'),
});

/** Hours prepared for questions: the open windows and their complement, with the holidays of both. */
export type Hours = {
  readonly open: WeeklyWindows;
  readonly closed: WeeklyWindows;
  readonly openHolidays?: Holidays;
  readonly closedHolidays?: Holidays;
};

export function hoursOf(value: Pick<z.output<typeof hoursValueSchema>, 'weekly' | 'holidays'>): Hours {
  const open = windowsOf(value.weekly);
  const closed = complementOfWeek(open);
  if (!value.holidays) return { open, closed };
  const calendar = calendarOf(value.holidays.calendar);
  const windows = intervalsOf(value.holidays.windows);
  return { open, closed, openHolidays: { calendar, windows }, closedHolidays: { calendar, windows: complementOf(windows) } };
}

/** Whether it is closed in one zone, and until when that stays so. */
export function closedIn(scene: Scene, hours: Hours, zone: Zone): Answer {
  const { at } = scene;
  const open = isOpen(hours.open, at, zone, hours.openHolidays);
  if (open === 'unknown') return closedByDescription(scene, hours, zone);
  return { holds: !open, until: () => Math.min(turnOf(scene, hours, zone, open), coverageEnd(hours, at, zone)) };
}

function turnOf({ at }: Scene, hours: Hours, zone: Zone, open: boolean): number {
  const next = open ? nextOpen(hours.closed, at, zone, hours.closedHolidays) : nextOpen(hours.open, at, zone, hours.openHolidays);
  return next ?? Infinity;
}

/** Past the last day that a holiday calendar covers, nothing is known; an answer is not vouched for beyond it. */
function coverageEnd(hours: Hours, at: number, zone: Zone): number {
  if (!hours.openHolidays) return Infinity;
  const end = startOfDay(addDays(hours.openHolidays.calendar.coverage[1], 1), zone);
  return end > at ? end : Infinity;
}

/** Where the calendar does not reach, the context may describe the contact's own date; every other date stays unknown. */
function closedByDescription(scene: Scene, hours: Hours, zone: Zone): Answer {
  const { holiday } = scene.context;
  const date = scene.dateIn(zone);
  if (!holiday || scene.movedTo(scene.setting.writtenAt).dateIn(zone) !== date) return UNKNOWN;
  const windows = holiday.isHoliday ? (hours.openHolidays?.windows ?? []) : hours.open[scene.local(zone).weekday];
  const minute = scene.local(zone).minute;
  const midnight = startOfDay(addDays(date, 1), zone);
  const changes = windows
    .flatMap(({ from, to }) => [from, to])
    .filter((boundary) => boundary < 1_440)
    .map((boundary) => instantAt(date, boundary, zone))
    .filter((change) => change > scene.at);
  return { holds: !windows.some(({ from, to }) => minute >= from && minute < to), until: () => Math.min(midnight, ...changes) };
}

function outside(value: z.output<typeof hoursValueSchema>): (scene: Scene) => Answer {
  const hours = hoursOf(value);
  return (scene) => {
    const zones = value.place === 'presumed' ? scene.presumedZones : scene.zones;
    return zones.length === 0 ? UNKNOWN : anyOf(zones.map((zone) => closedIn(scene, hours, zone)));
  };
}

export const outsideHours = sceneOperator({
  name: 'outsideHours',
  reads: 'moment',
  schema: hoursValueSchema,
  prepare: outside,
  clause: (value, mark) => message('rules.clause.outsideHours', { hours: hoursText(value.weekly, value.holidays, mark) }),
  statement: (value, mark) => hoursMessage(value.weekly, value.holidays, mark),
  detail: (scene) => message('rules.detail.localTime', { times: scene.zones.map((zone) => localTimeMessage(scene, zone)) }),
});

/** Inside the hours wherever the person may be. Used by exceptions. */
export const insideHours = sceneOperator({
  name: 'insideHours',
  reads: 'moment',
  schema: hoursValueSchema,
  prepare: (value) => {
    const isOutside = outside(value);
    return (scene) => notOf(isOutside(scene));
  },
  clause: (value, mark) => message('rules.clause.insideHours', { hours: hoursText(value.weekly, value.holidays, mark) }),
});

function localTimeMessage(scene: Scene, zone: Zone): Message {
  const { weekday, minute } = scene.local(zone);
  return message('rules.time.inPlace', { day: message(`rules.day.${weekday}`), time: clockText(minute), place: placeOf(zone) });
}
