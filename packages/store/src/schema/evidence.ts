import type { AccountId, ErasureId, LegalHoldId, PersonId } from '@makegood/base';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';

/**
 * What a court, an authority or the firm's own lawyers want kept: while one is in force nothing that it covers goes,
 * neither by retention nor by erasure. It covers a person, or one account with its person; never deleted.
 */
export const legalHolds = sqliteTable(
  'legalHolds',
  {
    id: text().$type<LegalHoldId>().primaryKey(),
    workspaceId: workspace(),
    personId: text().$type<PersonId>().notNull(),
    accountId: text().$type<AccountId>(),
    reason: text().notNull(),
    placedAt: instant().notNull(),
    placedBy: text().notNull(),
    liftedAt: instant(),
    liftedBy: text(),
    liftReason: text(),
  },
  (table) => [index('legalHoldsOfPerson').on(table.personId), index('legalHoldsByTime').on(table.workspaceId, table.placedAt)],
);

/** A person whose data went: who asked, when, and how much of what. Holds nothing of the person but the id. */
export const erasures = sqliteTable(
  'erasures',
  {
    id: text().$type<ErasureId>().primaryKey(),
    workspaceId: workspace(),
    personId: text().$type<PersonId>().notNull(),
    cause: text().$type<'request' | 'retention'>().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    /** Rows changed or deleted, by table. */
    counts: json<Readonly<Record<string, number>>>().notNull(),
  },
  (table) => [index('erasuresByTime').on(table.workspaceId, table.at), index('erasuresOfPerson').on(table.personId)],
);

/**
 * One random value for each person, mixed into the hashes of evidence that holds personal data: without it nobody could
 * keep a hash for ever and not also keep what it was taken of, because a phone number is soon guessed. Erasure deletes it.
 */
export const evidenceSalts = sqliteTable(
  'evidenceSalts',
  { personId: text().$type<PersonId>().primaryKey(), workspaceId: workspace(), salt: text().notNull() },
  (table) => [index('evidenceSaltsOfWorkspace').on(table.workspaceId)],
);
