import type { AccountId, Id, PaymentId, PersonId, PromiseId } from '@makegood/base';
import { sql } from 'drizzle-orm';
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { currency, flag, instant, json, localDate, minorUnits, workspace } from './columns.ts';
import { people, type CustomFields } from './people.ts';

export type CreditorType = 'firstPartyCreditor' | 'thirdPartyCollector' | 'debtBuyer' | 'bank';

/** The debt. `externalId` is the firm's own number for it. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text().$type<AccountId>().primaryKey(),
    workspaceId: workspace(),
    externalId: text().notNull(),
    creditor: text().notNull(),
    creditorType: text().$type<CreditorType>().notNull(),
    sector: text(),
    debtType: text(),
    product: text(),
    currency: currency().notNull(),
    originalMinor: minorUnits().notNull(),
    balanceMinor: minorUnits().notNull(),
    dueDate: localDate(),
    openedAt: localDate(),
    /** The day on which the first notice that the law asks for (in the United States the validation notice) was sent; null when nobody says. */
    noticeSentOn: localDate(),
    status: text().$type<'open' | 'paid' | 'closed'>().notNull(),
    tags: json<readonly string[]>().notNull(),
    custom: json<CustomFields>().notNull(),
    /** The file that it first came in with; null when it came another way. */
    importId: text().$type<Id<'import'>>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('accountsByExternalId').on(table.workspaceId, table.externalId),
    index('accountsByStatus').on(table.workspaceId, table.status, table.dueDate),
  ],
);

export const accountParties = sqliteTable(
  'accountParties',
  {
    workspaceId: workspace(),
    accountId: text()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    role: text().$type<'debtor' | 'coDebtor' | 'guarantor'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.personId] }),
    index('partiesByPerson').on(table.personId),
    uniqueIndex('debtorOfAccount')
      .on(table.accountId)
      .where(sql`${table.role} = 'debtor'`),
  ],
);

/** A payment that arrived. A reversed one (chargeback, bounced) keeps its row and stops counting. */
export const payments = sqliteTable(
  'payments',
  {
    id: text().$type<PaymentId>().primaryKey(),
    workspaceId: workspace(),
    externalId: text().notNull(),
    accountId: text()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    minor: minorUnits().notNull(),
    currency: currency().notNull(),
    paidAt: instant().notNull(),
    recordedAt: instant().notNull(),
    source: text().notNull(),
    reversed: flag().notNull(),
  },
  (table) => [
    uniqueIndex('paymentsByExternalId').on(table.workspaceId, table.externalId),
    index('paymentsOfAccount').on(table.accountId, table.paidAt),
  ],
);

/** One promised payment. *Kept* only by payments in the ledger. */
export const promises = sqliteTable(
  'promises',
  {
    id: text().$type<PromiseId>().primaryKey(),
    workspaceId: workspace(),
    accountId: text()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    personId: text().$type<PersonId>().notNull(),
    minor: minorUnits().notNull(),
    currency: currency().notNull(),
    madeAt: instant().notNull(),
    dueDate: localDate().notNull(),
    status: text().$type<'open' | 'kept' | 'partlyKept' | 'broken' | 'withdrawn'>().notNull(),
    settledAt: instant(),
    /** What found out how it ended: a payment (`payment:<id>`) or the step that waited for it (its command's key). */
    settledBy: text(),
    source: text().notNull(),
  },
  (table) => [
    index('promisesOfAccount').on(table.accountId, table.madeAt),
    index('promisesByStatus').on(table.workspaceId, table.status, table.dueDate),
  ],
);
