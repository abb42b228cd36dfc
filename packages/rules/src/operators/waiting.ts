import { addDays, instant, message, parseLocalDate, type Instant } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import { z } from 'zod';
import { ALWAYS, anyOf, before, NEVER, UNKNOWN } from '../answer.ts';
import type { Scene } from '../scene.ts';
import { durationMessage } from '../sentences/amounts.ts';
import { either } from '../sentences/join.ts';
import type { Mark } from '../sentences/mark.ts';
import { STATUSES } from '../vocabulary.ts';
import { sceneOperator } from './operator.ts';
import { after, beginOf } from './points.ts';
import { statusFilterSchema } from './status-filter.ts';
import { recordsOf } from './statuses.ts';
import { durationSchema, type Duration } from './values.ts';

export const waitingSchema = z.strictObject({ after: z.array(z.enum(STATUSES)).min(1), lasts: durationSchema });

/**
 * Not before so long after a notice was sent; the latest counts, because a notice that did not arrive is sent again. No
 * notice on record: in order when the context says that what is unstated is in order, else nothing may begin at all.
 */
export const waitingAfter = sceneOperator({
  name: 'waitingAfter',
  reads: 'statuses',
  schema: waitingSchema,
  prepare: (value) => {
    const filter = statusFilterSchema.parse({ anyOf: value.after });
    return (scene) => {
      if (scene.zones.length === 0) return UNKNOWN;
      const sent = recordsOf(scene, filter).flatMap(
        (record) => record.at ?? record.since ?? record.startsAt ?? record.noticeReceivedAt ?? [],
      );
      if (sent.length === 0) return scene.context.unstated === 'inOrder' ? NEVER : ALWAYS;
      return anyOf(
        scene.zones.map((zone) => {
          const last = instant(Math.max(...sent.map((text) => beginOf(text, zone))));
          return before(scene.at, after(last, value.lasts, zone));
        }),
      );
    };
  },
  clause: (value, mark) => message('rules.clause.waitingAfter', waitingWords(value, mark)),
  statement: (value, mark) => message(value.lasts.length === 0 ? 'rules.waitingFor' : 'rules.waitingAfter', waitingWords(value, mark)),
});

const waitingWords = (value: z.output<typeof waitingSchema>, mark: Mark) => ({
  duration: mark('lasts', durationMessage(value.lasts)),
  notice: mark('after', either(value.after.map((name) => message(`rules.status.${name}`)))),
});

export const graceSchema = z.strictObject({ lasts: durationSchema });

/** Not before so long after the debt became overdue. Time passes for the age of the debt too, so the answer knows its end. */
export const withinGrace = sceneOperator({
  name: 'withinGrace',
  reads: 'account',
  schema: graceSchema,
  prepare: (value) => (scene) => {
    if (scene.zones.length === 0) return UNKNOWN;
    const ends = scene.zones.map((zone) => graceEnd(scene, zone, value.lasts));
    const known = ends.filter((end) => end !== null);
    return known.length < ends.length ? UNKNOWN : anyOf(known.map((end) => before(scene.at, end)));
  },
  clause: (value, mark) => message('rules.clause.withinGrace', { duration: mark('lasts', durationMessage(value.lasts)) }),
  statement: (value, mark) => message('rules.withinGrace', { duration: mark('lasts', durationMessage(value.lasts)) }),
});

function graceEnd(scene: Scene, zone: Zone, lasts: Duration): number | null {
  const { overdueSince, daysPastDue } = scene.context.debt;
  const stated = overdueSince === undefined ? null : parseLocalDate(overdueSince);
  const written = scene.movedTo(scene.setting.writtenAt).dateIn(zone);
  const overdue = stated ?? (daysPastDue === undefined ? null : addDays(written, -daysPastDue));
  if (overdue === null) return null;
  const begin: Instant = beginOf(overdue, zone);
  return after(begin, lasts, zone);
}
