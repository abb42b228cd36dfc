import type { Instant } from '@makegood/base';
import { startOfDay } from '@makegood/calendar';
import type { AccountRow, AddressRow, PersonRow } from '@makegood/portfolio';
import { searchable, type Account, type Address, type Import, type NewRow, type Person, type Workspace } from '@makegood/store';

/** Where and when rows are taken in. */
export type RowDesk = { readonly now: Instant; readonly workspace: Pick<Workspace, 'id' | 'timezone' | 'settings'> };

/** A person as their first row says. */
export function newPerson(desk: RowDesk, id: Person['id'], row: PersonRow): NewRow<'people'> {
  const { place } = row;
  return {
    id,
    workspaceId: desk.workspace.id,
    externalId: row.externalId,
    firstName: row.firstName ?? null,
    lastName: row.lastName ?? null,
    fullName: row.fullName,
    searchName: searchable(row.fullName),
    language: row.language ?? null,
    country: place?.country ?? null,
    subdivision: place?.subdivision ?? null,
    city: place?.city ?? null,
    postalCode: place?.postalCode ?? null,
    jurisdiction: place?.jurisdiction ?? null,
    zone: place?.zone ?? null,
    candidateZones: place?.candidateZones ?? [],
    locationKnown: place?.locationKnown ?? false,
    custom: row.custom ?? {},
    createdAt: desk.now,
    updatedAt: desk.now,
  };
}

/** An account as its first row says; `importId` is null where no file brought it. */
export function newAccount(desk: RowDesk, importId: Import['id'] | null, id: Account['id'], row: AccountRow): NewRow<'accounts'> {
  return {
    id,
    workspaceId: desk.workspace.id,
    externalId: row.externalId,
    creditor: row.creditor ?? desk.workspace.settings.firm.name,
    // Not said: the rules for those who collect for others are the strictest, so they are the ones kept.
    creditorType: row.creditorType ?? 'thirdPartyCollector',
    sector: row.sector ?? null,
    debtType: row.debtType ?? null,
    product: row.product ?? null,
    currency: row.balance.currency,
    originalMinor: row.original?.minor ?? row.balance.minor,
    balanceMinor: row.balance.minor,
    dueDate: row.dueDate ?? null,
    openedAt: row.openedAt ?? null,
    noticeSentOn: row.noticeSentOn ?? null,
    status: row.balance.minor > 0 ? 'open' : 'paid',
    tags: row.tags ?? [],
    custom: row.custom ?? {},
    importId,
    createdAt: desk.now,
    updatedAt: desk.now,
  };
}

export type KnownOfAddresses = Partial<Pick<Address, 'givenByPerson' | 'confirmedAt'>>;

/** What the row says of all its addresses; nothing of what it is silent about. */
export function knownOfAddresses(desk: RowDesk, { addressesConfirmed: said, addressesGiven }: PersonRow): KnownOfAddresses {
  const on = said?.on == null ? desk.now : startOfDay(said.on, desk.workspace.timezone);
  return {
    ...(addressesGiven === undefined ? {} : { givenByPerson: addressesGiven }),
    ...(said === undefined ? {} : { confirmedAt: said.confirmed ? on : null }),
  };
}

export const newAddress = (
  desk: RowDesk,
  id: Address['id'],
  person: Person['id'],
  address: AddressRow,
  known: KnownOfAddresses,
): NewRow<'addresses'> => ({
  id,
  workspaceId: desk.workspace.id,
  personId: person,
  ...address,
  ...known,
  status: 'active',
  source: 'import',
  createdAt: desk.now,
  updatedAt: desk.now,
});
