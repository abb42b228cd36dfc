import { canonicalJson } from '@makegood/base';
import type { AddressRow, PersonRow } from '@makegood/portfolio';
import { searchable, type Address, type NewRow, type Person, type Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { knownOfAddresses, newAddress, newPerson } from './new-rows.ts';

export type PersonChange = { readonly id: Person['id']; readonly writes: readonly Write[]; readonly created: boolean };

/** What a row of a file changes about a person. What the file does not say stays as it is. */
export function personChange(desk: Desk, row: PersonRow, known: Person | undefined, addresses: readonly Address[]): PersonChange {
  if (!known) {
    const id = desk.newId('person');
    const person: Write = { write: 'insert', into: 'people', row: newPerson(desk, id, row) };
    return {
      id,
      created: true,
      writes: [person, ...(row.addresses ?? []).map((address) => addressWrite(desk, id, address, row))],
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

const addressWrite = (desk: Desk, person: Person['id'], address: AddressRow, row: PersonRow): Write => ({
  write: 'insertIfAbsent',
  into: 'addresses',
  row: newAddress(desk, desk.newId('address'), person, address, knownOfAddresses(desk, row)),
});

/**
 * Addresses that the file names are added; the one it prefers is preferred. One that it no longer names stays, because
 * it may have come from the debtor; what was learnt about an address (invalid, suppressed) is never undone by a file. One
 * that is confirmed stays so when a file says it again, and keeps its day.
 */
function addressWrites(desk: Desk, person: Person['id'], row: PersonRow, known: readonly Address[]): Write[] {
  const said = row.addresses ?? [];
  const { confirmedAt, ...given } = knownOfAddresses(desk, row);
  const writes: Write[] = [];
  const update = (address: Address, set: Partial<NewRow<'addresses'>>): void => {
    writes.push({ write: 'update', in: 'addresses', key: { id: address.id }, set: { ...set, updatedAt: desk.now } });
  };
  const same = (a: { kind: string; value: string }, b: { kind: string; value: string }): boolean =>
    a.kind === b.kind && a.value === b.value;
  for (const address of said) {
    const standing = known.find((candidate) => same(candidate, address));
    if (!standing) writes.push(addressWrite(desk, person, address, row));
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
