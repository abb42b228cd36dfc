import { canonicalJson } from '@makegood/base';
import { startOfDay } from '@makegood/calendar';
import type { AddressRow, PersonRow } from '@makegood/portfolio';
import { searchable, type Address, type NewRow, type Person, type Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';

export type PersonChange = { readonly id: Person['id']; readonly writes: readonly Write[]; readonly created: boolean };

/** What a row of a file changes about a person. What the file does not say stays as it is. */
export function personChange(desk: Desk, row: PersonRow, known: Person | undefined, addresses: readonly Address[]): PersonChange {
  if (!known) {
    const id = desk.newId('person');
    const person: Write = { write: 'insert', into: 'people', row: newPerson(desk, id, row) };
    return {
      id,
      created: true,
      writes: [person, ...(row.addresses ?? []).map((address) => newAddress(desk, id, address, knownOf(desk, row)))],
    };
  }
  const set = personSet(row, known);
  const changed = Object.keys(set).length > 0;
  return {
    id: known.id,
    created: false,
    writes: [
      ...(changed ? [{ write: 'update', in: 'people', key: { id: known.id }, set: { ...set, updatedAt: desk.now } } satisfies Write] : []),
      ...addressWrites(desk, known.id, row, addresses),
    ],
  };
}

function newPerson(desk: Desk, id: Person['id'], row: PersonRow): NewRow<'people'> {
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

/** The columns that a row says something else of than the store knows. */
function personSet(row: PersonRow, known: Person): Partial<NewRow<'people'>> {
  const said: Partial<NewRow<'people'>> = {
    fullName: row.fullName,
    searchName: searchable(row.fullName),
    ...(row.firstName === undefined ? {} : { firstName: row.firstName }),
    ...(row.lastName === undefined ? {} : { lastName: row.lastName }),
    ...(row.language === undefined ? {} : { language: row.language }),
    ...(row.place ?? {}),
    ...(row.custom === undefined ? {} : { custom: { ...known.custom, ...row.custom } }),
  };
  return differing(said, known);
}

/** Those columns of `said` that differ from the row as it stands. */
export function differing<Row extends object>(
  said: Partial<Row>,
  known: Readonly<Record<keyof Row & string, unknown>> | object,
): Partial<Row> {
  const standing: Readonly<Record<string, unknown>> = { ...known };
  const entries = Object.entries(said).filter(([column, value]) => {
    const before = standing[column];
    return value !== before && (typeof value !== 'object' || canonicalJson(value) !== canonicalJson(before ?? null));
  });
  return Object.fromEntries(entries) as Partial<Row>;
}

type KnownOfAddresses = Partial<Pick<Address, 'givenByPerson' | 'confirmedAt'>>;

/** What the row says of all its addresses; nothing of what it is silent about. */
function knownOf(desk: Desk, { addressesConfirmed: said, addressesGiven }: PersonRow): KnownOfAddresses {
  const on = said?.on == null ? desk.now : startOfDay(said.on, desk.workspace.timezone);
  return {
    ...(addressesGiven === undefined ? {} : { givenByPerson: addressesGiven }),
    ...(said === undefined ? {} : { confirmedAt: said.confirmed ? on : null }),
  };
}

const newAddress = (desk: Desk, person: Person['id'], address: AddressRow, known: KnownOfAddresses): Write => ({
  write: 'insertIfAbsent',
  into: 'addresses',
  row: {
    id: desk.newId('address'),
    workspaceId: desk.workspace.id,
    personId: person,
    ...address,
    ...known,
    status: 'active',
    source: 'import',
    createdAt: desk.now,
    updatedAt: desk.now,
  },
});

/**
 * Addresses that the file names are added; the one it prefers is preferred. One that it no longer names stays, because
 * it may have come from the debtor; what was learnt about an address (invalid, suppressed) is never undone by a file. One
 * that is confirmed stays so when a file says it again, and keeps its day.
 */
function addressWrites(desk: Desk, person: Person['id'], row: PersonRow, known: readonly Address[]): Write[] {
  const said = row.addresses ?? [];
  const { confirmedAt, ...given } = knownOf(desk, row);
  const writes: Write[] = [];
  const update = (address: Address, set: Partial<NewRow<'addresses'>>): void => {
    writes.push({ write: 'update', in: 'addresses', key: { id: address.id }, set: { ...set, updatedAt: desk.now } });
  };
  const same = (a: { kind: string; value: string }, b: { kind: string; value: string }): boolean =>
    a.kind === b.kind && a.value === b.value;
  for (const address of said) {
    const standing = known.find((candidate) => same(candidate, address));
    if (!standing) writes.push(newAddress(desk, person, address, knownOf(desk, row)));
    else {
      const { lineType, addressType, preferred } = address;
      const stays = confirmedAt === undefined || (confirmedAt !== null && standing.confirmedAt !== null);
      const learnt = { ...given, ...(stays ? {} : { confirmedAt }) };
      const set = differing<NewRow<'addresses'>>({ lineType, addressType, preferred, ...learnt }, standing);
      if (Object.keys(set).length > 0) update(standing, set);
    }
  }
  for (const standing of known) {
    const replaced = said.some((address) => address.kind === standing.kind && address.preferred && !same(address, standing));
    if (standing.preferred && replaced && !said.some((address) => same(address, standing))) update(standing, { preferred: false });
  }
  return writes;
}
