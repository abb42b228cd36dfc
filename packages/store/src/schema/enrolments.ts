import type { AccountId, EnrolmentId, JourneyId, Json, PersonId } from '@makegood/base';
import type { Command, EffectResult, EnrolmentState, JourneyEvent, TraceEntry } from '@makegood/journey/core';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';

/**
 * One account's run through one version. `state` is the core's; the columns beside it are copied out of it so that they
 * can be asked for. `revision` rises with each change and is compared by whoever writes.
 */
export const enrolments = sqliteTable(
  'enrolments',
  {
    id: text().$type<EnrolmentId>().primaryKey(),
    workspaceId: workspace(),
    journeyId: text().$type<JourneyId>().notNull(),
    versionNumber: integer().notNull(),
    planHash: text().notNull(),
    accountId: text().$type<AccountId>().notNull(),
    personId: text().$type<PersonId>().notNull(),
    status: text().$type<EnrolmentState['status']>().notNull(),
    step: text(),
    wakeAt: instant(),
    at: instant().notNull(),
    outcome: text(),
    stuckReason: text(),
    enteredAt: instant().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    state: json<EnrolmentState>().notNull(),
    host: text().$type<'embedded' | 'temporal'>().notNull(),
    revision: integer().notNull().default(0),
  },
  (table) => [
    index('enrolmentsDue').on(table.workspaceId, table.status, table.wakeAt),
    index('enrolmentsOfAccount').on(table.accountId),
    index('enrolmentsOfPerson').on(table.personId),
    index('enrolmentsOfJourney').on(table.journeyId, table.status, table.step),
    /** Never two runs of one journey at a time. */
    uniqueIndex('enrolmentsRunning')
      .on(table.journeyId, table.accountId)
      .where(sql`${table.endedAt} is null`),
  ],
);

/** The durable inbox: an event is here once, and `appliedAt` says that the core has had it. */
export const enrolmentEvents = sqliteTable(
  'enrolmentEvents',
  {
    enrolmentId: text().$type<EnrolmentId>().notNull(),
    eventId: text().notNull(),
    workspaceId: workspace(),
    at: instant().notNull(),
    payload: json<JourneyEvent>().notNull(),
    appliedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.eventId] }),
    index('eventsWaiting')
      .on(table.workspaceId, table.enrolmentId)
      .where(sql`${table.appliedAt} is null`),
  ],
);

/** The outbox. A command is claimed under a lease before its effect runs; a lease that ran out may be claimed anew. */
export const commands = sqliteTable(
  'commands',
  {
    key: text().primaryKey(),
    workspaceId: workspace(),
    enrolmentId: text().$type<EnrolmentId>().notNull(),
    step: text().notNull(),
    type: text().$type<Command['type']>().notNull(),
    payload: json<Command>().notNull(),
    status: text().$type<'pending' | 'claimed' | 'done'>().notNull(),
    attempts: integer().notNull().default(0),
    claimedAt: instant(),
    leaseUntil: instant(),
    result: json<EffectResult>(),
    createdAt: instant().notNull(),
    doneAt: instant(),
  },
  (table) => [
    index('commandsOpen')
      .on(table.workspaceId, table.leaseUntil)
      .where(sql`${table.status} <> 'done'`),
    index('commandsOfEnrolment').on(table.enrolmentId),
  ],
);

/** Append-only; `sequence` is dense from 0 in each enrolment. */
export const trace = sqliteTable(
  'trace',
  {
    enrolmentId: text().$type<EnrolmentId>().notNull(),
    sequence: integer().notNull(),
    workspaceId: workspace(),
    at: instant().notNull(),
    step: text(),
    visit: integer().notNull(),
    type: text().$type<TraceEntry['type']>().notNull(),
    key: text(),
    branch: text(),
    detail: json<Json>(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.sequence] })],
);
