import type { AccountId, ConsentId, HoldId, Instant, Json, Locale, LocalDate, PersonId, PreferenceId } from '@makegood/base';
import type { Weekday, Zone } from '@makegood/calendar';
import type { HoldStatus } from '@makegood/journey';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, instant, json, workspace } from './columns.ts';
import { people } from './people.ts';

/**
 * A status that stops or limits contact. `scopeValue` names the address or the channel when the scope is one of these.
 * In force from `since` until `until` or its release, whichever comes first; never deleted, because an old contact must
 * stay explainable.
 */
export const holds = sqliteTable(
  'holds',
  {
    id: text().$type<HoldId>().primaryKey(),
    workspaceId: workspace(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    accountId: text().$type<AccountId>(),
    scope: text().$type<'person' | 'account' | 'address' | 'channel'>().notNull(),
    scopeValue: text(),
    status: text().$type<HoldStatus>().notNull(),
    since: instant().notNull(),
    until: instant(),
    source: text().notNull(),
    /** How it came to be known, and what the law asks of it: `{ form: 'written', receivedAt, … }`. */
    evidence: json<HoldEvidence>().notNull(),
    releasedAt: instant(),
    releasedBy: text(),
  },
  (table) => [index('holdsOfPerson').on(table.personId, table.since), index('holdsOfAccount').on(table.workspaceId, table.accountId)],
);

export type HoldEvidence = { readonly [name: string]: Json };

/** Who allowed or refused what, for which address and channel, when, and in which words. Later rows win over earlier ones. */
export const consents = sqliteTable(
  'consents',
  {
    id: text().$type<ConsentId>().primaryKey(),
    workspaceId: workspace(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    /** In the words of the rules' fact catalogue: `priorExpressConsent`, `electronicContactConsent`… */
    type: text().notNull(),
    /** `email`, `sms`, `whatsapp`, `voice`; null when it is for every channel. */
    channel: text(),
    /** E.164 or addr-spec; null when it is for every address. */
    address: text(),
    given: flag().notNull(),
    at: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
    revokedBy: text(),
    source: text().notNull(),
    wording: text(),
    /** What narrows it or makes it good, in the words of the rules' fact catalogue. */
    details: json<ConsentDetails>(),
    /** How it came to be known: `{ form: 'written', receivedAt, note }`. */
    evidence: json<HoldEvidence>(),
  },
  (table) => [index('consentsOfPerson').on(table.personId, table.at)],
);

export type ConsentDetails = {
  readonly debtIds?: readonly string[];
  /** Local times of day, `['19:00', '21:00']`. */
  readonly window?: readonly (readonly [string, string])[];
  readonly days?: readonly Weekday[];
  /** One day only, `YYYY-MM-DD`. */
  readonly for?: LocalDate;
  readonly givenTo?: 'thisCollector' | 'creditor' | 'earlierCollector';
  readonly addressVoluntarilyProvided?: boolean;
  readonly affirmedNotEmployer?: boolean;
};

/**
 * What a person asked for about when, where and how they are reached. `type` is a word of the rules' statuses, except the
 * last two, which no rule reads. In force from `since` until `until` or its withdrawal; never deleted.
 */
export const preferences = sqliteTable(
  'preferences',
  {
    id: text().$type<PreferenceId>().primaryKey(),
    workspaceId: workspace(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    type: text().$type<PreferenceType>().notNull(),
    /** `email`, `sms`, `whatsapp`, `voice`; null when it is for every channel. */
    channel: text(),
    details: json<PreferenceDetails>().notNull(),
    since: instant().notNull(),
    until: instant(),
    source: text().notNull(),
    /** How it came to be known: `{ form: 'oral', receivedAt, note }`. */
    evidence: json<HoldEvidence>().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
  },
  (table) => [index('preferencesOfPerson').on(table.personId, table.since)],
);

export type PreferenceType =
  | 'inconvenientTimes'
  | 'contactPreference'
  | 'writtenOnly'
  | 'noWorkplaceCalls'
  | 'employerProhibitsContact'
  | 'statedLocation'
  | 'preferredChannel'
  | 'language';

export type PreferenceDetails = {
  /** Local times of day, `['19:00', '21:00']`: closed for `inconvenientTimes`, the only open ones for `contactPreference`. */
  readonly daily?: readonly (readonly [string, string])[];
  readonly weekdays?: readonly Weekday[];
  /** Where they are, for `statedLocation`. */
  readonly zone?: Zone;
  readonly language?: Locale;
};

/** Whether a preference binds at an instant. */
export const asksFor = (wish: { since: Instant; until: Instant | null; withdrawnAt: Instant | null }, at: Instant): boolean =>
  wish.since <= at && (wish.until === null || at < wish.until) && (wish.withdrawnAt === null || at < wish.withdrawnAt);

/** Whether a hold binds at an instant. */
export const inForce = (hold: { since: Instant; until: Instant | null; releasedAt: Instant | null }, at: Instant): boolean =>
  hold.since <= at && (hold.until === null || at < hold.until) && (hold.releasedAt === null || at < hold.releasedAt);
