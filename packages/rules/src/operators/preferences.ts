import { message } from '@makegood/base';
import { WEEKDAYS, type Weekday } from '@makegood/calendar';
import { z } from 'zod';
import { allOf, anyOf, NEVER, UNKNOWN, type Answer } from '../answer.ts';
import type { StatusRecord } from '../context.ts';
import type { Scene } from '../scene.ts';
import { sceneOperator } from './operator.ts';
import { closedIn, type Hours } from './outside-hours.ts';
import { coveredBy } from './spans.ts';
import { statusFilterSchema } from './status-filter.ts';
import { recordsOf, spanOf } from './statuses.ts';
import { complementOfWeek, windowsOf, type Weekly } from './values.ts';

export const wishesSchema = z.strictObject({
  /** `inconvenientTimes`: closed then. `contactPreference`: open only then. */
  honours: z.array(z.enum(['inconvenientTimes', 'contactPreference'])).min(1),
});

function week(hours: [string, string][], weekdays: readonly Weekday[] = WEEKDAYS): Weekly {
  const on = (weekday: Weekday): [string, string][] => (weekdays.includes(weekday) ? hours : []);
  return { mon: on('mon'), tue: on('tue'), wed: on('wed'), thu: on('thu'), fri: on('fri'), sat: on('sat'), sun: on('sun') };
}

const ALL_DAY: [string, string][] = [['00:00', '24:00']];

/** The hours that a wish leaves open; null when it says nothing about hours. */
function hoursOfWish(record: StatusRecord): Hours | null {
  if (record.status === 'inconvenientTimes') {
    if (!record.daily && !record.weekdays) return null;
    const closed = windowsOf(week(record.daily ?? ALL_DAY, record.weekdays));
    return { open: complementOfWeek(closed), closed };
  }
  const allowed = record.allowedDaily ?? record.daily;
  if (!allowed && !record.weekdays) return null;
  const open = windowsOf(week(allowed ?? ALL_DAY, record.weekdays));
  return { open, closed: complementOfWeek(open) };
}

export const againstWishes = sceneOperator({
  name: 'againstWishes',
  reads: 'statuses',
  schema: wishesSchema,
  prepare: (value) => {
    const filter = statusFilterSchema.parse({ anyOf: value.honours, forThisMedium: true });
    return (scene) => {
      if (scene.zones.length === 0) return UNKNOWN;
      return anyOf(recordsOf(scene, filter).map((record) => againstWish(scene, record)));
    };
  },
  clause: () => message('rules.clause.againstWishes'),
  statement: () => message('rules.againstWishes'),
});

function againstWish(scene: Scene, record: StatusRecord): Answer {
  const hours = hoursOfWish(record);
  if (!hours) return NEVER;
  return allOf([coveredBy([spanOf(scene, record, {})], scene.at), anyOf(scene.zones.map((zone) => closedIn(scene, hours, zone)))]);
}
