import { message, parseLocalDate, type Message } from '@makegood/base';
import { WEEKDAYS, type Zone } from '@makegood/calendar';
import { z } from 'zod';
import { allOf, anyOf, NEVER, notOf, UNKNOWN, type Answer } from '../answer.ts';
import type { ConsentRecord } from '../context.ts';
import type { Scene } from '../scene.ts';
import { CHANNELS, CONSENT_TYPES, OUTCOMES } from '../vocabulary.ts';
import { either } from '../sentences/join.ts';
import { sceneOperator } from './operator.ts';
import { closedIn } from './outside-hours.ts';
import { after, beginOf, endOf } from './points.ts';
import { coveredBy, type Span } from './spans.ts';
import { complementOfWeek, durationSchema, EVERY_DAY, hoursSchema, windowsOf } from './values.ts';

export const consentFilterSchema = z.strictObject({
  anyOf: z.array(z.enum(CONSENT_TYPES)).min(1),
  /** What the consent must cover; what the record does not limit is covered. */
  covers: z
    .array(z.enum(['channel', 'debt', 'number', 'moment']))
    .max(4)
    .default([]),
  /** Hours taken for a consent to other hours that names days but no hours. */
  hoursIfUnstated: hoursSchema.min(1).optional(),
  givenTo: z.enum(['thisCollector']).optional(),
  addressVoluntarilyProvided: z.boolean().optional(),
  affirmedNotEmployer: z.boolean().optional(),
  validFor: durationSchema.optional(),
  /** Such an outgoing contact after the consent was given uses it up. */
  usedUpBy: z.strictObject({ channels: z.array(z.enum(CHANNELS)).min(1), outcomes: z.array(z.enum(OUTCOMES)).min(1) }).optional(),
});
export type ConsentFilter = z.output<typeof consentFilterSchema>;

/** An AI voice call is a telephone call wherever a call is authorised; every other machine needs its own word. */
function coversChannel(record: ConsentRecord, scene: Scene): boolean {
  const limited = [...(record.channels ?? []), ...(record.media ?? []), ...(record.medium ? [record.medium] : [])];
  const { channel } = scene.context.contact;
  return limited.length === 0 || limited.includes(channel) || (channel === 'aiVoiceCall' && limited.includes('voiceCall'));
}

function coversNumber(record: ConsentRecord, scene: Scene): boolean {
  const { number, lineType } = scene.context.contact;
  if (record.number === undefined) return true;
  return record.number === number || record.number === lineType || (record.number === 'landline' && lineType === 'residentialLandline');
}

function isCandidate(record: ConsentRecord, scene: Scene, filter: ConsentFilter): boolean {
  return (
    record.given &&
    filter.anyOf.includes(record.type) &&
    (!filter.covers.includes('channel') || coversChannel(record, scene)) &&
    (!filter.covers.includes('debt') || record.debtIds === undefined || record.debtIds.includes(scene.context.debt.id)) &&
    (!filter.covers.includes('number') || coversNumber(record, scene)) &&
    (filter.givenTo === undefined || record.givenTo === filter.givenTo) &&
    (filter.addressVoluntarilyProvided === undefined || record.addressVoluntarilyProvided === filter.addressVoluntarilyProvided) &&
    (filter.affirmedNotEmployer === undefined || record.affirmedNotEmployer === filter.affirmedNotEmployer)
  );
}

/** From when to when it is in force. Consent is read narrowly: given for certain, and over at the first sign. */
function spanOfConsent(record: ConsentRecord, scene: Scene, filter: ConsentFilter, zone: Zone): Span {
  const from = record.at === undefined ? -Infinity : beginOf(record.at, zone);
  const ends: number[] = [record.revokedAt, record.numberReassignedAt].flatMap((text) => text ?? []).map((text) => beginOf(text, zone));
  if (record.expiresAt !== undefined) ends.push(endOf(record.expiresAt, zone));
  if (filter.validFor && record.at !== undefined) ends.push(after(beginOf(record.at, zone), filter.validFor, zone));
  if (filter.usedUpBy) {
    const { channels, outcomes } = filter.usedUpBy;
    const given = record.at === undefined ? -Infinity : parseLocalDate(record.at) === null ? from + 1 : endOf(record.at, zone);
    const used = scene.setting.contacts.find(
      (contact) =>
        contact.instant >= given &&
        contact.direction === 'outbound' &&
        channels.includes(contact.channel) &&
        outcomes.includes(contact.outcome),
    );
    if (used) ends.push(used.instant);
  }
  return { from, to: Math.min(Infinity, ...ends) };
}

/** Whether the moment lies in the hours, days and date that the consent names, in this zone. */
function coversMoment(record: ConsentRecord, scene: Scene, filter: ConsentFilter, zone: Zone): Answer {
  const parts: Answer[] = [];
  if (record.for !== undefined) parts.push(coveredBy([{ from: beginOf(record.for, zone), to: endOf(record.for, zone) }], scene.at));
  const hours = record.window ?? filter.hoursIfUnstated;
  if (hours || record.days) {
    const weekly = EVERY_DAY(hours ?? [['00:00', '24:00']]);
    const days = record.days ?? WEEKDAYS;
    for (const weekday of WEEKDAYS) if (!days.includes(weekday)) weekly[weekday] = [];
    const open = windowsOf(weekly);
    parts.push(notOf(closedIn(scene, { open, closed: complementOfWeek(open) }, zone)));
  }
  return allOf(parts);
}

function consentAnswer(scene: Scene, filter: ConsentFilter): Answer {
  const records = scene.context.consents.filter((record) => isCandidate(record, scene, filter));
  if (records.length === 0) return NEVER;
  return anyOf(
    records.map((record) =>
      allOf(
        scene.zones.flatMap((zone) => [
          coveredBy([spanOfConsent(record, scene, filter, zone)], scene.at),
          ...(filter.covers.includes('moment') ? [coversMoment(record, scene, filter, zone)] : []),
        ]),
      ),
    ),
  );
}

const consentWords = (filter: ConsentFilter): Message => either(filter.anyOf.map((type) => message(`rules.consent.${type}`)));

export const hasConsent = sceneOperator({
  name: 'hasConsent',
  reads: 'consents',
  schema: consentFilterSchema,
  prepare: (filter) => (scene) => (scene.zones.length === 0 ? UNKNOWN : consentAnswer(scene, filter)),
  clause: (filter, mark) => message('rules.clause.hasConsent', { consent: mark('anyOf', consentWords(filter)) }),
});

export const lacksConsent = sceneOperator({
  name: 'lacksConsent',
  reads: 'consents',
  schema: consentFilterSchema,
  prepare: (filter) => (scene) => (scene.zones.length === 0 ? UNKNOWN : notOf(consentAnswer(scene, filter))),
  clause: (filter, mark) => message('rules.clause.lacksConsent', { consent: mark('anyOf', consentWords(filter)) }),
});
