import type { AddressId, PersonId } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, instant, json, workspace } from './columns.ts';

/** Fields that a firm brings along beyond ours, by name. */
export type CustomFields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The debtor. `jurisdiction` is the narrowest place whose rules cover them (`US-NY-NYC`); `candidateZones` are all the
 * zones they may be in when `zone` is not known. `ledgerRevision` rises with everything that can change what the gate
 * decides about them; a contact is reserved by compare-and-set on it.
 */
export const people = sqliteTable(
  'people',
  {
    id: text().$type<PersonId>().primaryKey(),
    workspaceId: workspace(),
    externalId: text().notNull(),
    firstName: text(),
    lastName: text(),
    fullName: text().notNull(),
    /** The full name as it is searched for; see `searchable`. */
    searchName: text().notNull(),
    language: text().$type<'en' | 'es' | 'pt'>(),
    country: text(),
    subdivision: text(),
    city: text(),
    postalCode: text(),
    jurisdiction: text(),
    zone: text().$type<Zone>(),
    candidateZones: json<readonly Zone[]>().notNull(),
    locationKnown: flag().notNull(),
    custom: json<CustomFields>().notNull(),
    ledgerRevision: integer().notNull().default(0),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('peopleByExternalId').on(table.workspaceId, table.externalId),
    index('peopleByName').on(table.workspaceId, table.searchName),
  ],
);

/**
 * One row per address: a phone number serves SMS, WhatsApp and calls alike, so that what is learnt about the number
 * (invalid, reassigned, suppressed) holds for all three. `value` is E.164 or an addr-spec in lower case. `whatsappId`
 * is the provider's own id, which is not always the number.
 */
export const addresses = sqliteTable(
  'addresses',
  {
    id: text().$type<AddressId>().primaryKey(),
    workspaceId: workspace(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    kind: text().$type<'email' | 'phone'>().notNull(),
    value: text().notNull(),
    whatsappId: text(),
    lineType: text().$type<'mobile' | 'landline' | 'voip' | 'unknown'>().notNull(),
    addressType: text().$type<'personal' | 'work' | 'unknown'>().notNull(),
    status: text().$type<'active' | 'suppressed' | 'invalid'>().notNull(),
    preferred: flag().notNull(),
    source: text().notNull(),
    /** Whether the person gave it themselves; null when nobody says. */
    givenByPerson: flag(),
    /** When the firm made sure that it is this person who is reached by it; null when nobody has. */
    confirmedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('addressesOfPerson').on(table.personId, table.kind, table.value),
    index('addressesByValue').on(table.workspaceId, table.value),
  ],
);

/** Letters without accents and case, single spaces: `José  Núñez` is found by `jose nunez`. */
export const searchable = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
