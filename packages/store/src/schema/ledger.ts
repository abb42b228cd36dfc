import type { AccountId, AttemptId, DecisionId, EnrolmentId, JourneyId, Json, PersonId } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, instant, json, workspace } from './columns.ts';

/**
 * Every contact there was or is about to be, whoever made it: journeys, agents, the debtor's own calls and messages.
 * Caps are counted over it, so a row that may have reached the debtor has `counts` and keeps it.
 *
 * Outbound: `reserved` (it will probably leave), `claimed` (it may be leaving now), then `accepted`, `rejected` (the
 * provider refused: it never left) or `unknown` (nobody can tell; it counts, and is never sent again). `released`: it
 * was reserved and not sent, because the facts changed. Inbound rows are `accepted`.
 */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text().$type<AttemptId>().primaryKey(),
    key: text().notNull().unique(),
    workspaceId: workspace(),
    personId: text().$type<PersonId>().notNull(),
    accountId: text().$type<AccountId>().notNull(),
    enrolmentId: text().$type<EnrolmentId>(),
    journeyId: text().$type<JourneyId>(),
    step: text(),
    channel: text().$type<ChannelId>().notNull(),
    direction: text().$type<'outbound' | 'inbound'>().notNull(),
    /** E.164 or addr-spec. */
    address: text().notNull(),
    templateId: text(),
    variant: text(),
    purpose: text().notNull(),
    status: text().$type<'reserved' | 'claimed' | 'accepted' | 'rejected' | 'unknown' | 'released'>().notNull(),
    counts: flag().notNull(),
    reservedAt: instant().notNull(),
    claimedAt: instant(),
    /** By the real clock, also in a sandbox: until then whoever reserved or claimed it may still be at work. */
    leaseUntil: instant(),
    sentAt: instant(),
    /** A provider that was busy may be asked for the same contact again from then on. */
    retryAt: instant(),
    provider: text(),
    providerId: text(),
    /** The provider's word for a refusal or a failed delivery. */
    code: text(),
    outcome: text().$type<ContactOutcome>(),
    decisionId: text().$type<DecisionId>(),
  },
  (table) => [
    index('attemptsOfPerson').on(table.personId, table.reservedAt),
    index('attemptsOfAccount').on(table.accountId, table.reservedAt),
    index('attemptsByProviderId').on(table.workspaceId, table.provider, table.providerId),
    index('attemptsByStatus').on(table.workspaceId, table.status, table.claimedAt),
    index('attemptsOfEnrolment').on(table.enrolmentId),
  ],
);

export type ContactOutcome =
  'sent' | 'delivered' | 'failed' | 'conversation' | 'voicemailLeft' | 'noAnswer' | 'busy' | 'wrongPerson' | 'replied';

/** Every verdict of the gate, refusals too, with all that is needed to explain it years later. Append-only. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text().$type<DecisionId>().primaryKey(),
    workspaceId: workspace(),
    /** Key of the contact it was about; several decisions may share one, as a deferred contact is decided again. */
    key: text().notNull(),
    personId: text().$type<PersonId>().notNull(),
    accountId: text().$type<AccountId>().notNull(),
    enrolmentId: text().$type<EnrolmentId>(),
    attemptId: text().$type<AttemptId>(),
    channel: text().$type<ChannelId>().notNull(),
    at: instant().notNull(),
    verdict: text().$type<'allow' | 'defer' | 'review' | 'block'>().notNull(),
    until: instant(),
    /** Ids of the rules that objected, strictest first. */
    rules: json<readonly string[]>().notNull(),
    /** The rules package's decision in its compact form: objections, values seen, citations. */
    decision: json<Json>().notNull(),
    /** The facts it was decided on. */
    facts: json<Json>().notNull(),
    packs: json<readonly { readonly id: string; readonly version: string; readonly hash: string }[]>().notNull(),
    tzdata: text().notNull(),
  },
  (table) => [
    index('decisionsOfAccount').on(table.accountId, table.at),
    index('decisionsOfPerson').on(table.personId, table.at),
    index('decisionsByKey').on(table.workspaceId, table.key),
    index('decisionsByVerdict').on(table.workspaceId, table.verdict, table.at),
    index('decisionsByTime').on(table.workspaceId, table.at),
  ],
);

/**
 * What was said, both ways. In a sandbox it is also the debtor's phone: an outbound row with `arrivedAt` is on it. The
 * key of an outbound message is its attempt's.
 */
export const messages = sqliteTable(
  'messages',
  {
    key: text().primaryKey(),
    workspaceId: workspace(),
    personId: text().$type<PersonId>().notNull(),
    accountId: text().$type<AccountId>(),
    attemptId: text().$type<AttemptId>(),
    channel: text().$type<ChannelId>().notNull(),
    direction: text().$type<'outbound' | 'inbound'>().notNull(),
    /** The debtor's address. */
    address: text().notNull(),
    subject: text(),
    text: text().notNull(),
    html: text(),
    at: instant().notNull(),
    arrivedAt: instant(),
    readAt: instant(),
    /** Key of the message it answers. */
    replyTo: text(),
  },
  (table) => [index('messagesOfPerson').on(table.personId, table.at), index('messagesByTime').on(table.workspaceId, table.at)],
);

/** Provider webhooks and replies that were taken in, so that the second copy of one is known. */
export const inboundEvents = sqliteTable(
  'inboundEvents',
  {
    workspaceId: workspace(),
    /** `<provider>:<the provider's event id>`. */
    id: text().notNull(),
    kind: text().$type<'payment' | 'reply' | 'delivery' | 'hold' | 'promise' | 'task' | 'click' | 'custom'>().notNull(),
    at: instant().notNull(),
    /** Ids of what it led to, never its text. */
    detail: json<Json>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] }), index('inboundByTime').on(table.workspaceId, table.at)],
);
