import type { AccountId, BackTestId, DecisionId, EnrolmentId, Instant, JourneyId, Json, PersonId } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, instant, json, workspace } from './columns.ts';

/**
 * What the gate looked at when it decided, whole, so that the same contact can be decided again under other rules.
 * Append-only, one row a decision; numbers and addresses are replaced by the ids of their rows, and there are no names.
 * What a replay needs of the decision stands beside it, so that a million of them are read from one table.
 */
export const decisionContexts = sqliteTable(
  'decisionContexts',
  {
    decisionId: text().$type<DecisionId>().primaryKey(),
    workspaceId: workspace(),
    at: instant().notNull(),
    personId: text().$type<PersonId>().notNull(),
    accountId: text().$type<AccountId>().notNull(),
    journeyId: text().$type<JourneyId>(),
    channel: text().$type<ChannelId>().notNull(),
    verdict: text().$type<'allow' | 'defer' | 'review' | 'block'>().notNull(),
    until: instant(),
    /** A person had looked at it and let it pass: rules that ask for a review no longer stood in the way. */
    reviewed: flag().notNull(),
    /** Content hashes of the packs that decided. */
    packs: json<readonly string[]>().notNull(),
    /** The rules package's contact context in its stored form, as text: whoever replays a million of them parses no more than needed. */
    context: text().notNull(),
  },
  (table) => [index('contextsByTime').on(table.workspaceId, table.at, table.decisionId)],
);

/** A pack replayed over history and looked ahead for running journeys. The content that was tested is kept with the result. */
export const backTests = sqliteTable(
  'backTests',
  {
    id: text().$type<BackTestId>().primaryKey(),
    workspaceId: workspace(),
    packId: text().notNull(),
    packVersionId: text(),
    title: text().notNull(),
    hash: text().notNull(),
    document: json<Json>().notNull(),
    /** From (inside) to (outside), by the workspace's clock. */
    periodFrom: instant().notNull(),
    periodTo: instant().notNull(),
    startsAt: instant().notNull(),
    rulesOf: instant().notNull(),
    /** The workspace's clock when it was begun: the rules in force then are what the draft is held against. */
    begunAt: instant().notNull(),
    status: text().$type<'waiting' | 'running' | 'done' | 'cancelled' | 'interrupted' | 'failed'>().notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    result: json<Json>(),
    problem: json<Json>(),
    /** By the wall clock, like `endedAt`. */
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    endedAt: instant(),
  },
  (table) => [index('backTestsByTime').on(table.workspaceId, table.createdAt, table.id)],
);

/** Whom a back-test found: one person on one account. Ids and numbers only; names are read when somebody looks. */
export const backTestPeople = sqliteTable(
  'backTestPeople',
  {
    backTestId: text().$type<BackTestId>().notNull(),
    accountId: text().$type<AccountId>().notNull(),
    personId: text().$type<PersonId>().notNull(),
    workspaceId: workspace(),
    /** Past contacts that would have gone otherwise, in all and by what would have become of them. */
    changed: integer().notNull().default(0),
    waits: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    reviewed: integer().notNull().default(0),
    allowed: integer().notNull().default(0),
    /** The latest of them. */
    decisionId: text().$type<DecisionId>(),
    /** The next contact of a running journey that the draft moves. */
    enrolmentId: text().$type<EnrolmentId>(),
    journeyId: text().$type<JourneyId>(),
    nextEffect: text().$type<'later' | 'sooner' | 'stranded'>(),
    lawfulNow: integer().$type<Instant>(),
    lawfulThen: integer().$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.backTestId, table.accountId, table.personId] }),
    index('backTestPeopleByCount').on(table.backTestId, table.changed, table.accountId, table.personId),
  ],
);
