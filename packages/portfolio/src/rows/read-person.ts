import { err, message, ok, type Locale, type Message, type Result } from '@makegood/base';
import { areaCodeZones, candidateZones, parseZone, type Zone } from '@makegood/calendar';
import type { FieldId } from '../fields.ts';
import type { Mapping } from '../mapping.ts';
import { readCountry } from '../places/country-names.ts';
import { jurisdictionOf, readSubdivision } from '../places/place.ts';
import type { AddressRow, ConsentRow, PersonRow, PlaceRow } from '../row-content.ts';
import { readEmails, readPhones, type ReadAddress } from '../values/addresses.ts';
import { readExternalId, readText } from '../values/cell.ts';
import { readConsent, type ReadConsent } from '../values/consent.ts';
import { readLanguage } from '../values/words.ts';
import { readCustom } from './read-custom.ts';
import type { Reading } from './reading.ts';

const readName = (text: string): Result<string, Message> => readText(text, 120);

/** The person on a row, or null when something is wrong with it (the reading holds what). */
export function readPerson(reading: Reading, mapping: Mapping): PersonRow | null {
  const externalId = reading.need('person.externalId', readExternalId);
  const firstName = reading.read('person.firstName', readName);
  const lastName = reading.read('person.lastName', readName);
  const wholeName = reading.read('person.fullName', (text) => readText(text, 200));
  const fullName = wholeName ?? [firstName, lastName].filter((part) => part != null && part !== '').join(' ');
  const place = readPlace(reading, mapping);
  const addresses = readAddresses(reading, place?.country ?? mapping.defaults.country);
  const language = reading.read('person.language', readLanguage) ?? languageWithout(reading, mapping);
  const confirmed = readAnswer(reading, 'person.addressesConfirmed');
  const given = readAnswer(reading, 'person.addressesGiven');
  const consents = readConsents(reading);
  const custom = readCustom(reading, mapping, 'person');
  const unnamed = NAMES.every((field) => (reading.text(field) ?? null) === null);
  if (unnamed) reading.fail(NAMES.find((field) => reading.has(field)) ?? NAMES[0], message('portfolio.problem.name'));
  if (externalId === null || fullName === '') return null;
  return {
    externalId,
    fullName,
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(language === undefined ? {} : { language }),
    ...(place ? { place: withNumbers(place, addresses ?? []) } : {}),
    ...(addresses ? { addresses } : {}),
    ...(confirmed ? { addressesConfirmed: { confirmed: confirmed.given, on: confirmed.on } } : {}),
    ...(given ? { addressesGiven: given.given } : {}),
    ...(consents ? { consents } : {}),
    ...(custom ? { custom } : {}),
  };
}

const NAMES = ['person.fullName', 'person.firstName', 'person.lastName'] as const;

/** The default stands in for an empty cell and for a column that is not there. */
function languageWithout(reading: Reading, mapping: Mapping): Locale | null | undefined {
  return mapping.defaults.language ?? (reading.has('person.language') ? null : undefined);
}

function readPlace(reading: Reading, mapping: Mapping): PlaceRow | null {
  const fields = ['person.country', 'person.subdivision', 'person.city', 'person.postalCode', 'person.timezone'] as const;
  if (!fields.some((field) => reading.has(field)) && mapping.defaults.country === null) return null;
  const named = reading.read('person.country', (text) => {
    const code = readCountry(text);
    return code === null ? err(message('portfolio.problem.country')) : ok(code);
  });
  const country = named ?? mapping.defaults.country;
  // Without a country nobody can tell whose part it is: WA is a state in two of them.
  const subdivision =
    country === null
      ? null
      : (reading.read(
          'person.subdivision',
          (text) => readSubdivision(text, country),
          (code) => code ?? '',
        ) ?? null);
  const city = reading.read('person.city', (text) => readText(text, 100)) ?? null;
  const postalCode = reading.read('person.postalCode', (text) => readText(text, 20)) ?? null;
  const zone = reading.read('person.timezone', readZone) ?? null;
  const place = { country, subdivision, city, postalCode };
  return {
    ...place,
    jurisdiction: jurisdictionOf(place),
    zone,
    candidateZones: zone === null ? zonesOf(place) : [zone],
    locationKnown: zone !== null,
  };
}

function readZone(text: string): Result<Zone, Message> {
  const zone = parseZone(text.replaceAll(' ', '_'));
  return zone === null ? err(message('portfolio.problem.timezone')) : ok(zone);
}

function zonesOf({
  country,
  subdivision,
  city,
}: {
  country: string | null;
  subdivision: string | null;
  city: string | null;
}): readonly Zone[] {
  if (country === null) return [];
  return candidateZones({ country, ...(subdivision === null ? {} : { subdivision }), ...(city === null ? {} : { city }) });
}

/**
 * An American area code points to a zone as the address does. Where they agree it tells nothing new; where they contradict
 * each other a contact must be lawful in both.
 * Source: Regulation F, 12 CFR 1006.6(b)(1), comment 1 on locations that are not known for certain.
 */
function withNumbers(place: PlaceRow, addresses: readonly AddressRow[]): PlaceRow {
  if (place.locationKnown) return place;
  const zones = new Set(place.candidateZones);
  for (const { kind, value } of addresses) {
    const pointed = kind === 'phone' ? areaCodeZones(value) : [];
    if (!pointed.some((zone) => place.candidateZones.includes(zone))) for (const zone of pointed) zones.add(zone);
  }
  const candidates = zones.size === place.candidateZones.length ? place.candidateZones : [...zones];
  return { ...place, candidateZones: candidates, zone: candidates.length === 1 ? (candidates[0] ?? null) : null };
}

type AddressColumn = {
  readonly field: FieldId;
  readonly kind: AddressRow['kind'];
  readonly type: AddressRow['addressType'];
  readonly line?: 'mobile';
};
const ADDRESS_COLUMNS: readonly AddressColumn[] = [
  { field: 'person.mobile', kind: 'phone', type: 'personal', line: 'mobile' },
  { field: 'person.phone', kind: 'phone', type: 'unknown' },
  { field: 'person.homePhone', kind: 'phone', type: 'personal' },
  { field: 'person.workPhone', kind: 'phone', type: 'work' },
  { field: 'person.email', kind: 'email', type: 'unknown' },
  { field: 'person.workEmail', kind: 'email', type: 'work' },
];

/** A number that stands in two columns is one address; the first column that names it tells what it is, except that work stays work. */
function readAddresses(reading: Reading, country: string | null): readonly AddressRow[] | null {
  let mapped = false;
  const addresses: AddressRow[] = [];
  for (const { field, kind, type, line } of ADDRESS_COLUMNS) {
    if (!reading.has(field)) continue;
    mapped = true;
    const found = reading.read(field, kind === 'email' ? readEmails : (text) => readPhones(text, country), shownAddresses);
    for (const { value, lineType } of found ?? []) {
      const known = addresses.findIndex((address) => address.value === value);
      const previous = addresses[known];
      if (previous) {
        if (type === 'work') addresses[known] = { ...previous, addressType: 'work' };
        continue;
      }
      const preferred = !addresses.some((address) => address.kind === kind);
      addresses.push({ kind, value, lineType: lineType === 'unknown' && line ? line : lineType, addressType: type, preferred });
    }
  }
  return mapped ? addresses : null;
}

const shownAddresses = (found: readonly ReadAddress[]): string => found.map(({ value }) => value).join(' ');

/** A yes, a no or the day of a yes, about all addresses on the row. */
const readAnswer = (reading: Reading, field: FieldId): ReadConsent | null =>
  reading.read(field, (text) => readConsent(text, reading.dateOrderOf(field)), shownConsent) ?? null;

const CONSENT_COLUMNS = [
  ['person.consent.email', 'email'],
  ['person.consent.sms', 'sms'],
  ['person.consent.whatsapp', 'whatsapp'],
  ['person.consent.voice', 'voice'],
] as const satisfies readonly (readonly [FieldId, ConsentRow['channel']])[];

function readConsents(reading: Reading): readonly ConsentRow[] | null {
  const columns = CONSENT_COLUMNS.filter(([field]) => reading.has(field));
  if (columns.length === 0) return null;
  return columns.flatMap(([field, channel]) => {
    const said = reading.read(field, (text) => readConsent(text, reading.dateOrderOf(field)), shownConsent);
    return said == null ? [] : [{ channel, ...said }];
  });
}

const shownConsent = ({ given, on, written }: ReadConsent): string =>
  [given ? (written ? 'written' : 'yes') : 'no', ...(on === null ? [] : [on])].join(' ');
