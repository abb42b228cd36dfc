import { message, type Message } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { z } from 'zod';
import { UNKNOWN } from '../answer.ts';
import type { StatusRecord } from '../context.ts';
import type { Scene } from '../scene.ts';
import { dateMessage, instantMessage } from '../sentences/moments.ts';
import { statusClause } from '../sentences/status-clause.ts';
import { MEDIUM_OF } from '../vocabulary.ts';
import { sceneOperator } from './operator.ts';
import { after, beginOf, endOf } from './points.ts';
import { coveredBy, type Span } from './spans.ts';
import { BEGIN_FIELDS, END_FIELDS, statusFilterSchema, type predicateSchema, type StatusFilter } from './status-filter.ts';
import type { durationSchema } from './values.ts';

const beginText = (record: StatusRecord): string | undefined =>
  BEGIN_FIELDS.map((field) => record[field]).find((value) => value !== undefined);

function meets(record: StatusRecord, predicate: z.output<typeof predicateSchema>, scene: Scene): boolean {
  const zone = scene.zones[0];
  if (!zone) return false;
  if ('is' in predicate) return record[predicate.field] === predicate.is;
  if ('isNot' in predicate) return record[predicate.field] !== predicate.isNot;
  if ('in' in predicate) return record.form !== undefined && predicate.in.includes(record.form);
  if ('notIn' in predicate) return record.form === undefined || !predicate.notIn.includes(record.form);
  const value = record[predicate.field] ?? undefined;
  if ('stated' in predicate) return (value !== undefined) === predicate.stated;
  if ('notAfter' in predicate) {
    const limit = record[predicate.notAfter] ?? undefined;
    return value === undefined || limit === undefined || beginOf(value, zone) < endOf(limit, zone);
  }
  const begin = beginText(record);
  return (
    value !== undefined && begin !== undefined && beginOf(value, zone) < after(beginOf(begin, zone), plusOneDay(predicate.within), zone)
  );
}

/** "Within seven days of day D" takes in the day D+7 itself. */
const plusOneDay = (duration: z.output<typeof durationSchema>): z.output<typeof durationSchema> =>
  typeof duration.length === 'number' && duration.unit === 'calendarDays' ? { ...duration, length: duration.length + 1 } : duration;

export function recordsOf(scene: Scene, filter: StatusFilter): readonly StatusRecord[] {
  const { context } = scene;
  const medium = MEDIUM_OF[context.contact.channel];
  return context.statuses.filter(
    (record) =>
      filter.anyOf.includes(record.status) &&
      (filter.scope === 'person' || record.debtIds === undefined || record.debtIds.includes(context.debt.id)) &&
      (!filter.forThisMedium || record.media === undefined || record.media.some((channel) => MEDIUM_OF[channel] === medium)) &&
      (filter.where?.every((predicate) => meets(record, predicate, scene)) ?? true),
  );
}

/** From the earliest begin to the latest end over the zones where the person may be. Without a begin it has always been so. */
export function spanOf(scene: Scene, record: StatusRecord, filter: Pick<StatusFilter, 'endsWith' | 'lasts'>): Span {
  const begin = beginText(record);
  const from = begin === undefined ? -Infinity : Math.min(...scene.zones.map((zone) => beginOf(begin, zone)));
  const ends = scene.zones.map((zone) => {
    const stated = END_FIELDS.flatMap((field) => record[field] ?? []).map((text) => endOf(text, zone));
    const ended = (filter.endsWith ?? []).flatMap((field) => record[field] ?? []).map((text) => beginOf(text, zone));
    const lapse = filter.lasts && begin !== undefined ? [after(beginOf(begin, zone), filter.lasts, zone)] : [];
    return Math.min(Infinity, ...stated, ...ended, ...lapse);
  });
  return { from, to: Math.max(...ends) };
}

export const hasStatus = sceneOperator({
  name: 'hasStatus',
  reads: 'statuses',
  schema: statusFilterSchema,
  prepare: (filter) => (scene) => {
    if (scene.zones.length === 0) return UNKNOWN;
    return coveredBy(
      recordsOf(scene, filter).map((record) => spanOf(scene, record, filter)),
      scene.at,
    );
  },
  clause: statusClause,
  detail: (scene, filter): Message | null => {
    const record = recordsOf(scene, filter).find((candidate) => {
      const { from, to } = spanOf(scene, candidate, filter);
      return from <= scene.at && scene.at < to;
    });
    const begin = record && beginText(record);
    const zone = scene.zones[0];
    if (!record || begin === undefined || !zone) return null;
    const since = localAt(beginOf(begin, zone), zone);
    return message('rules.detail.statusSince', {
      status: message(`rules.status.${record.status}`),
      when: begin.length === 10 ? dateMessage(since) : instantMessage(since, zone),
    });
  },
});
