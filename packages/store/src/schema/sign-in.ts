import type { Locale, UserId, WorkspaceId } from '@makegood/base';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The four tables of better-auth, with the names and columns that its Drizzle adapter asks for. */
const date = () => integer({ mode: 'timestamp_ms' });

export const user = sqliteTable('user', {
  id: text().$type<UserId>().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  /** The language they read; null until they have chosen one. */
  locale: text().$type<Locale>(),
  createdAt: date().notNull(),
  updatedAt: date().notNull(),
});

export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    expiresAt: date().notNull(),
    token: text().notNull().unique(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
    ipAddress: text(),
    userAgent: text(),
    userId: text()
      .$type<UserId>()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Which of their workspaces they look at; null for the first one. */
    workspaceId: text().$type<WorkspaceId>(),
  },
  (table) => [index('sessionsOfUser').on(table.userId)],
);

/** A way to sign in (not a debt): better-auth's name for it is `account`. */
export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .$type<UserId>()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: date(),
    refreshTokenExpiresAt: date(),
    scope: text(),
    password: text(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
  },
  (table) => [index('waysToSignInOfUser').on(table.userId)],
);

export const verification = sqliteTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: date().notNull(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
  },
  (table) => [index('verificationsByIdentifier').on(table.identifier)],
);
