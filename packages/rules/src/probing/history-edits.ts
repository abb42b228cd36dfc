import { HOUR, instant, type Instant } from '@makegood/base';
import { startOfMonth, startOfWeek } from '@makegood/calendar';
import { daysBetween } from '@makegood/base';
import type { z } from 'zod';
import type { ContactContext, EarlierContact } from '../context.ts';
import type { CompiledLeaf } from '../compile-condition.ts';
import { afterSchema, capSchema, otherChannelSchema } from '../operators/counters.ts';
import { numberOf, type ContactFilter, type CountingWindow, type Duration } from '../operators/values.ts';
import { CHANNELS, MEDIUM_OF, OUTCOMES, PURPOSES, type Channel } from '../vocabulary.ts';
import { daysAgo, hereOf, localText, record, withContact, withHistory, type Edit, type Here } from './edit.ts';

type Parts = { readonly [Key in keyof EarlierContact]?: EarlierContact[Key] | undefined };
/** When an earlier contact was; the n-th of several lies a little earlier. */
type Age = (here: Here, nth: number) => Instant;

const MORNING = 9 * 60;
const EVENING = 23 * 60 + 30;
const justNow: Age = ({ at }, nth) => instant(at - (nth + 1) * 30_000);

/** Ages on both sides of every boundary that a length of time has. */
function agesOf(length: number, unit: string): readonly Age[] {
  const days =
    unit === 'hours'
      ? [0, 1, Math.ceil(length / 24)]
      : unit === 'calendarMonths'
        ? [length * 28, length * 31]
        : [length - 1, length, length + 1];
  const hours = unit === 'hours' ? length : length * 24;
  const dates =
    unit === 'calendarMonths'
      ? range(length * 28 - 1, length * 31 + 1)
      : unit === 'businessDays'
        ? range(length, Math.ceil(length * 1.5) + 4)
        : days;
  return [
    ...dates
      .filter((ago) => ago >= 0)
      .flatMap((ago): Age[] => [
        (here, nth) => instant(daysAgo(here, ago, MORNING) + nth * 1_000),
        (here, nth) => instant(daysAgo(here, ago, EVENING) + nth * 1_000),
      ]),
    ...[hours, hours - 1, hours + 1]
      .filter((ago) => ago > 0)
      .flatMap((ago): Age[] => [
        ({ at }, nth) => instant(at - ago * HOUR - nth * 1_000),
        ({ at }, nth) => instant(at - ago * HOUR + 1_000 + nth * 1_000),
      ]),
  ];
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

const windowAges = (window: CountingWindow): readonly Age[] => {
  const yesterday: Age = (here, nth) => instant(daysAgo(here, 1, EVENING) + nth * 1_000);
  const today: Age = (here, nth) => instant(daysAgo(here, 0, 0) + nth * 1_000);
  const sinceMonday = ({ date }: Here): number => daysBetween(startOfWeek(date), date);
  const sinceFirst = ({ date }: Here): number => daysBetween(startOfMonth(date), date);
  const week: Age[] = [
    (here, nth) => instant(daysAgo(here, sinceMonday(here), 0) + nth * 1_000),
    (here, nth) => instant(daysAgo(here, sinceMonday(here) + 1, EVENING) + nth * 1_000),
  ];
  const month: Age[] = [
    (here, nth) => instant(daysAgo(here, sinceFirst(here), 0) + nth * 1_000),
    (here, nth) => instant(daysAgo(here, sinceFirst(here) + 1, EVENING) + nth * 1_000),
  ];
  switch (window.type) {
    case 'lifetime':
      return [(here, nth) => instant(daysAgo(here, 390, MORNING) + nth * 1_000)];
    case 'rolling':
      return agesOf(numberOf(window.length), window.unit);
    case 'calendar':
    case 'unspecified':
      return [
        today,
        yesterday,
        ...(window.unit === 'day' ? [] : week),
        ...(window.unit === 'month' ? month : []),
        ...(window.type === 'unspecified' ? agesOf(window.unit === 'week' ? 7 : 30, 'days') : []),
      ];
  }
};

/** The earliest time that still counts, so that contacts then are in no shorter window. */
function oldestCounted(window: CountingWindow): Age {
  if (window.type === 'lifetime') return (here, nth) => instant(daysAgo(here, 390, MORNING) + nth * 1_000);
  if (window.type === 'rolling' && window.unit !== 'hours')
    return (here, nth) => instant(daysAgo(here, numberOf(window.length) - 1, EVENING) + nth * 1_000);
  if (window.type === 'rolling') return ({ at }, nth) => instant(at - numberOf(window.length) * HOUR + (nth + 1) * 1_000);
  const back = {
    day: () => 0,
    week: ({ date }: Here) => daysBetween(startOfWeek(date), date),
    month: ({ date }: Here) => daysBetween(startOfMonth(date), date),
  };
  return (here, nth) => instant(daysAgo(here, back[window.unit](here), 0) + nth * 1_000);
}

/** A contact that the filter counts, with parts of it changed. */
function counted(context: ContactContext, filter: ContactFilter, at: Instant, parts: Parts): EarlierContact {
  const { zone } = hereOf(context);
  const channel = parts.channel ?? filter.channels.find((known) => known === context.contact.channel) ?? filter.channels[0] ?? 'voiceCall';
  const spoken = ['telephone', 'visit'].includes(MEDIUM_OF[channel]);
  const usual = spoken ? 'noAnswer' : 'sent';
  return {
    at: localText(at, zone),
    channel,
    direction: filter.direction === 'inbound' ? 'inbound' : 'outbound',
    outcome: filter.outcomes ? (filter.outcomes.find((outcome) => outcome === 'conversation') ?? filter.outcomes[0] ?? usual) : usual,
    debtId: context.debt.id,
    creditorId: context.debt.creditorId,
    recipient: context.contact.recipient,
    purpose: filter.purposes?.[0] ?? 'collection',
    priorConsentWithin7Days: false,
    ...stated(parts),
  };
}

/** Only what is stated: an absent word leaves the usual one. */
const stated = (parts: Parts): Partial<EarlierContact> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

const several = (filter: ContactFilter, count: number, age: Age, partsOf: (nth: number) => Parts = () => ({})): Edit =>
  record((context) => {
    const here = hereOf(context);
    return withHistory(
      context,
      Array.from({ length: count }, (_, nth) => counted(context, filter, age(here, nth), partsOf(nth))),
    );
  });

/** One property of the contacts changed at a time, and what each exclusion names. */
function variants(filter: ContactFilter): readonly ((nth: number) => Parts)[] {
  const each = (parts: Parts) => () => parts;
  const outcomes = filter.outcomes ?? OUTCOMES;
  return [
    (nth) => ({ channel: filter.channels[nth % filter.channels.length] }),
    (nth) => ({ channel: filter.channels[filter.channels.length - 1 - (nth % filter.channels.length)] }),
    (nth) => ({ outcome: outcomes[nth % outcomes.length] }),
    ...CHANNELS.map((channel) => each({ channel })),
    ...OUTCOMES.map((outcome) => each({ outcome })),
    ...PURPOSES.map((purpose) => each({ purpose })),
    each({ direction: 'inbound' }),
    each({ direction: 'outbound' }),
    each({ debtId: 'D2' }),
    each({ debtIds: ['D2', 'D1'] }),
    each({ creditorId: 'C2' }),
    each({ number: 'mobile' }),
    each({ number: 'landline' }),
    each({ number: '+15550001' }),
    each({ recipient: 'spouse' }),
    each({ priorConsentWithin7Days: true }),
    ...CHANNELS.filter((channel) => MEDIUM_OF[channel] === 'telephone').map((channel) => each({ channel, outcome: 'voicemailLeft' })),
    ...(filter.except ?? []).flatMap((entry) =>
      (entry.channels ?? [undefined]).flatMap((channel) =>
        (entry.outcomes ?? [undefined]).flatMap((outcome) =>
          (entry.purposes ?? [undefined]).map((purpose) =>
            each({
              ...(channel && { channel }),
              ...(outcome && { outcome }),
              ...(purpose && { purpose }),
              ...(entry.priorConsentWithin7Days === undefined ? {} : { priorConsentWithin7Days: entry.priorConsentWithin7Days }),
            }),
          ),
        ),
      ),
    ),
  ];
}

/** Counts around the limit, contacts on both sides of the window's end, and contacts that differ in one property. */
export function capEdits(leaf: CompiledLeaf): readonly Edit[] {
  const value = capSchema.parse(leaf.value);
  const max = numberOf(value.max);
  const counts = [max, max - 1, max + 1].filter((count) => count >= 0);
  const plain = [
    ...counts.map((count) => several(value.contacts, count, justNow)),
    ...counts.flatMap((count) => windowAges(value.window).map((age) => several(value.contacts, count, age))),
    ...variants(value.contacts).flatMap((partsOf) =>
      [justNow, oldestCounted(value.window)].flatMap((age) => [
        several(value.contacts, max, age, partsOf),
        several(value.contacts, max, age, (nth) => (nth === 0 ? partsOf(nth) : {})),
      ]),
    ),
    ...numberedContexts(value.contacts, max),
    ...(value.contacts.except ?? []).flatMap((entry) =>
      (entry.recipients ?? []).map((recipient) =>
        record((context) => several(value.contacts, max, justNow).apply(withContact(context, { recipient }))),
      ),
    ),
  ];
  return value.startsWith ? afterStart(value, max, value.startsWith, plain) : plain;
}

const joined = (first: Edit, second: Edit): Edit => record((context) => second.apply(first.apply(context)));

/** The same after what begins the count, and contacts that would count with what does not quite begin it. */
function afterStart(
  { contacts }: z.output<typeof capSchema>,
  max: number,
  startsWith: ContactFilter,
  plain: readonly Edit[],
): readonly Edit[] {
  const longAgo: Age = (here) => daysAgo(here, 100, MORNING);
  // They must not begin the count themselves.
  const outcome = (contacts.outcomes ?? OUTCOMES).find((known) => !startsWith.outcomes?.includes(known));
  const quiet = several(contacts, max, justNow, () => (outcome ? { outcome } : {}));
  return [
    ...plain.map((edit) => joined(several(startsWith, 1, longAgo), edit)),
    quiet,
    joined(
      several(startsWith, 1, ({ at }) => instant(at - 5_000)),
      quiet,
    ),
    ...variants(startsWith).map((partsOf) => joined(several(startsWith, 1, longAgo, partsOf), quiet)),
  ];
}

/** Counters kept for a number look at the number to be called too. */
const numberedContexts = (filter: ContactFilter, max: number): readonly Edit[] =>
  (['+15550001', '+15550002'] as const).map((number) =>
    record((context) => several(filter, max, justNow, () => ({ number: '+15550001' })).apply(withContact(context, { number }))),
  );

export function sinceEdits(leaf: CompiledLeaf): readonly Edit[] {
  const { contacts, lasts } = afterSchema.parse(leaf.value);
  return [
    several(contacts, 1, justNow),
    several(contacts, 0, justNow),
    ...agesOf(numberOf(lasts.length), lasts.unit).map((age) => several(contacts, 1, age)),
    ...variants(contacts).map((partsOf) => several(contacts, 1, justNow, partsOf)),
  ];
}

export function otherChannelEdits(leaf: CompiledLeaf): readonly Edit[] {
  const { contacts, window } = otherChannelSchema.parse(leaf.value);
  // Through two media, so that at least one is not the contact's own, whichever that is.
  const media = contacts.channels.filter(
    (channel, index) => contacts.channels.findIndex((other) => MEDIUM_OF[other] === MEDIUM_OF[channel]) === index,
  );
  const others = (age: Age): Edit =>
    record((context) => {
      const own = MEDIUM_OF[context.contact.channel];
      const used = media.filter((channel) => MEDIUM_OF[channel] !== own).slice(0, 2);
      return several(contacts, used.length, age, (nth) => ({ channel: used[nth] })).apply(context);
    });
  const from = (channel: Channel, edit: Edit): Edit => record((context) => withContact(edit.apply(context), { channel }));
  return [
    others(justNow),
    ...windowAges(window).map(others),
    ...variants(contacts).flatMap((partsOf) => {
      const edit = several(contacts, 1, justNow, partsOf);
      return [edit, ...media.slice(0, 3).map((channel) => from(channel, edit))];
    }),
  ];
}

/** Ages on both sides of a duration, for records that are not contacts. */
export const durationAges = ({ length, unit }: Duration): readonly ((here: Here) => Instant)[] =>
  agesOf(numberOf(length), unit).map((age) => (here) => age(here, 0));
