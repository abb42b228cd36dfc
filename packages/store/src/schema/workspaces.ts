import type { Id, UserId, WorkspaceId } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { currency, flag, instant, json, workspace } from './columns.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';

/** A tenant. `clockAt` is the stepped clock of a sandbox, null where the clock is the real one. */
export const workspaces = sqliteTable('workspaces', {
  id: text().$type<WorkspaceId>().primaryKey(),
  name: text().notNull(),
  mode: text().$type<'sandbox' | 'live'>().notNull(),
  engine: text().$type<'embedded' | 'temporal'>().notNull(),
  timezone: text().$type<Zone>().notNull(),
  currency: currency().notNull(),
  clockAt: instant(),
  /** Up to when triggers on the day and on schedules were looked at, so that what a stopped machine missed is made up for. */
  triggersCheckedAt: instant(),
  /** Whether what no rule asks to keep any longer goes by itself, once a day. Off (null) until somebody says so. */
  retentionDaily: flag(),
  /** When that was last looked at, by the workspace's clock. */
  retentionCheckedAt: instant(),
  settings: json<WorkspaceSettings>().notNull(),
  createdAt: instant().notNull(),
});

export type Role = 'admin' | 'manager' | 'compliance' | 'marketer' | 'agent' | 'viewer';

export const members = sqliteTable(
  'members',
  {
    workspaceId: workspace(),
    userId: text().$type<UserId>().notNull(),
    role: text().$type<Role>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] }), index('membersByUser').on(table.userId)],
);

/** `ciphertext` is AES-256-GCM under the installation's key; the plain value is never stored, and never logged. */
export const secrets = sqliteTable(
  'secrets',
  { workspaceId: workspace(), name: text().notNull(), ciphertext: text().notNull(), updatedAt: instant().notNull() },
  (table) => [primaryKey({ columns: [table.workspaceId, table.name] })],
);

/**
 * What debtors open: `pay` a payment page, `unsubscribe` and `preferences` the pages for contact wishes. The token says
 * nothing about who or how much, because links are forwarded and previewed.
 */
export const links = sqliteTable(
  'links',
  {
    /** Whoever reads the store cannot open a link: only the hash of its token is kept. */
    tokenHash: text().primaryKey(),
    workspaceId: workspace(),
    kind: text().$type<'pay' | 'unsubscribe' | 'preferences'>().notNull(),
    accountId: text().$type<Id<'account'>>().notNull(),
    personId: text().$type<Id<'person'>>().notNull(),
    createdAt: instant().notNull(),
    firstOpenedAt: instant(),
  },
  (table) => [uniqueIndex('linksOfAccount').on(table.accountId, table.personId, table.kind)],
);
