import { message, type Instant, type Message } from '@makegood/base';
import { localAt, type Zone } from '@makegood/calendar';
import { z } from 'zod';
import { allOf, anyOf, before, NEVER, notOf, UNKNOWN, type Answer } from '../answer.ts';
import type { Scene, TimedContact } from '../scene.ts';
import { channelsMessage, durationMessage, windowMessage } from '../sentences/amounts.ts';
import type { Mark } from '../sentences/mark.ts';
import { instantMessage } from '../sentences/moments.ts';
import { MEDIUM_OF } from '../vocabulary.ts';
import { sceneOperator } from './operator.ts';
import { after, readingsOf } from './points.ts';
import { coveredBy, countAt, type Span } from './spans.ts';
import { contactsSchema, countSchema, durationSchema, numberOf, perSchema, windowSchema, type ContactFilter } from './values.ts';

type Per = z.output<typeof perSchema>;

/** `landline` is what people write; the contact's own word is longer. */
const sameNumber = (stated: string, scene: Scene): boolean => {
  const { number, lineType } = scene.context.contact;
  if (number !== undefined && stated === number) return true;
  const type = stated === 'landline' ? 'residentialLandline' : stated;
  if (type === 'mobile' || type === 'residentialLandline') return lineType === undefined || lineType === type;
  // Two different numbers are two numbers; an unknown one may be the same, and then it counts.
  return number === undefined;
};

function matches(contact: TimedContact, scene: Scene, filter: ContactFilter, per: Per): boolean {
  const { context } = scene;
  if (!isSameParty(contact, scene, filter)) return false;
  if (filter.direction !== 'either' && contact.direction !== filter.direction) return false;
  if (!filter.channels.includes(contact.channel) && !(contact.outcome === 'voicemailLeft' && filter.channels.includes('voicemail')))
    return false;
  if (filter.outcomes && !filter.outcomes.includes(contact.outcome)) return false;
  if (filter.purposes && !filter.purposes.includes(contact.purpose)) return false;
  if (per.includes('debt') && !(contact.debtIds ?? [contact.debtId]).includes(context.debt.id)) return false;
  if (per.includes('creditor') && contact.creditorId !== context.debt.creditorId) return false;
  if (per.includes('number') && contact.number !== undefined && !sameNumber(contact.number, scene)) return false;
  return !filter.except?.some((entry) => isExcepted(contact, entry));
}

/** The debtor and the spouse may share a count; everybody else has one of their own. */
function isSameParty(contact: TimedContact, scene: Scene, { recipients }: ContactFilter): boolean {
  const { recipient } = scene.context.contact;
  return recipients?.includes(recipient) ? recipients.includes(contact.recipient) : contact.recipient === recipient;
}

function isExcepted(contact: TimedContact, entry: NonNullable<ContactFilter['except']>[number]): boolean {
  return (
    (entry.channels?.includes(contact.channel) ?? true) &&
    (entry.outcomes?.includes(contact.outcome) ?? true) &&
    (entry.purposes?.includes(contact.purpose) ?? true) &&
    (entry.recipients?.includes(contact.recipient) ?? true) &&
    (entry.priorConsentWithin7Days === undefined || entry.priorConsentWithin7Days === contact.priorConsentWithin7Days)
  );
}

const selected = (scene: Scene, filter: ContactFilter, per: Per): readonly TimedContact[] =>
  scene.setting.contacts.filter((contact) => matches(contact, scene, filter, per));

const spansOf = (contacts: readonly TimedContact[], zone: Zone, end: (at: Instant, zone: Zone) => number): readonly Span[] =>
  contacts.map((contact) => ({ from: contact.instant, to: end(contact.instant, zone) }));

export const capSchema = z.strictObject({
  max: countSchema,
  window: windowSchema,
  contacts: contactsSchema,
  per: perSchema,
  /** The count begins with the first of these: until one has happened there is no cap. */
  startsWith: contactsSchema.optional(),
});

/**
 * Whether at least so many contacts are still counted at an instant, and when that changes. They are in the order of time,
 * and a later one never drops out of the count before an earlier one: so the newest are looked at first, and most of a
 * long history not at all.
 */
function stillCounted(
  contacts: readonly TimedContact[],
  zone: Zone,
  end: (at: Instant, zone: Zone) => number,
  at: Instant,
  least = 1,
): Answer {
  if (contacts.length < least) return NEVER;
  let count = 0;
  for (let index = contacts.length - 1; index >= 0 && count < least; index -= 1) {
    const contact = contacts[index];
    if (contact === undefined || contact.instant > at) continue;
    if (end(contact.instant, zone) <= at) break;
    count += 1;
  }
  return { holds: count >= least, until: () => coveredBy(spansOf(contacts, zone, end), at, least).until() };
}

/** The contact that would make max + 1. Strictest zone and strictest reading of the window. */
export const capReached = sceneOperator({
  name: 'capReached',
  reads: 'history',
  schema: capSchema,
  prepare: (value) => {
    const max = numberOf(value.max);
    const readings = readingsOf(value.window);
    return (scene) => {
      if (scene.zones.length === 0) return UNKNOWN;
      const started = startOf(scene, value.startsWith, value.per);
      const contacts = selected(scene, value.contacts, value.per).filter((contact) => contact.instant >= started);
      const counts = scene.zones.flatMap((zone) => readings.map((reading) => stillCounted(contacts, zone, reading, scene.at, max)));
      return allOf([notOf(before(scene.at, started)), anyOf(counts)]);
    };
  },
  clause: (value, mark) => message('rules.clause.capReached', capWords(value, mark)),
  statement: (value, mark) => message(`rules.cap.${value.per[0] ?? 'person'}`, capWords(value, mark)),
  detail: (scene, value): Message => {
    const started = startOf(scene, value.startsWith, value.per);
    const contacts = selected(scene, value.contacts, value.per).filter((contact) => contact.instant >= started);
    const count = Math.max(
      0,
      ...scene.zones.flatMap((zone) => readingsOf(value.window).map((reading) => countAt(spansOf(contacts, zone, reading), scene.at))),
    );
    return message('rules.detail.count', { nth: count + 1, count });
  },
});

function capWords(value: z.output<typeof capSchema>, mark: Mark) {
  const max = numberOf(value.max);
  return {
    max: mark('max', message('rules.number', { number: max })),
    contacts: mark('contacts.channels', channelsMessage(value.contacts.channels, max)),
    window: mark('window', windowMessage(value.window)),
  };
}

function startOf(scene: Scene, filter: ContactFilter | undefined, per: Per): number {
  if (!filter) return -Infinity;
  return selected(scene, filter, per)[0]?.instant ?? Infinity;
}

export const afterSchema = z.strictObject({ contacts: contactsSchema, lasts: durationSchema, per: perSchema });

const sinceWords = (value: z.output<typeof afterSchema>, mark: Mark) => ({
  contact: mark('contacts.channels', channelsMessage(value.contacts.channels, 1)),
  duration: mark('lasts', durationMessage(value.lasts)),
});

/** Cool-offs and spacing are the same question, asked about a conversation or about any contact of the same sort. */
function sinceContact(name: 'coolingOff' | 'tooSoonAfter') {
  return sceneOperator({
    name,
    reads: 'history',
    schema: afterSchema,
    prepare: (value) => (scene) => {
      if (scene.zones.length === 0) return UNKNOWN;
      const contacts = selected(scene, value.contacts, value.per);
      return anyOf(scene.zones.map((zone) => stillCounted(contacts, zone, (at) => after(at, value.lasts, zone), scene.at)));
    },
    clause: (value, mark) => message(`rules.clause.${name}`, sinceWords(value, mark)),
    statement: (value, mark) => message(`rules.${name}`, sinceWords(value, mark)),
    detail: (scene, value) => {
      const last = selected(scene, value.contacts, value.per).findLast((contact) => contact.instant <= scene.at);
      const zone = scene.zones[0];
      return last && zone ? message('rules.detail.lastContact', { when: instantMessage(localAt(last.instant, zone), zone) }) : null;
    },
  });
}

export const coolingOff = sinceContact('coolingOff');
export const tooSoonAfter = sinceContact('tooSoonAfter');

export const otherChannelSchema = z.strictObject({ window: windowSchema, contacts: contactsSchema, per: perSchema });

/** After contact through one medium, another is closed for the window. */
export const otherChannelUsed = sceneOperator({
  name: 'otherChannelUsed',
  reads: 'history',
  schema: otherChannelSchema,
  prepare: (value) => {
    const readings = readingsOf(value.window);
    return (scene) => {
      if (scene.zones.length === 0) return UNKNOWN;
      const own = MEDIUM_OF[scene.context.contact.channel];
      const others = selected(scene, value.contacts, value.per).filter((contact) => MEDIUM_OF[contact.channel] !== own);
      return anyOf(scene.zones.flatMap((zone) => readings.map((reading) => stillCounted(others, zone, reading, scene.at))));
    };
  },
  clause: (value, mark) => message('rules.clause.otherChannelUsed', { window: mark('window', windowMessage(value.window)) }),
  statement: (value, mark) => message('rules.otherChannelUsed', { window: mark('window', windowMessage(value.window)) }),
});
