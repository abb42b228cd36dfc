import type { Zone } from '../zone.ts';
import { AREA_CODE_ZONES } from './area-code-zones.ts';
import { CITY_ZONES } from './city-zones.ts';
import { COUNTRY_ZONES } from './country-zones.ts';
import { SUBDIVISION_ZONES } from './subdivision-zones.ts';

/** Where somebody is, as far as it is known: ISO 3166-1 alpha-2, ISO 3166-2 (`US-TX`), and a town as people write it. */
export type Place = { readonly country: string; readonly subdivision?: string; readonly city?: string };

/** The countries that have zones here, by ISO 3166-1 alpha-2 code. */
export const COUNTRIES: readonly string[] = Object.keys(COUNTRY_ZONES);

/** `Cd. Juárez` and `cd juarez` are one name: lower case, no accents, single spaces for everything that is no letter or digit. */
export function normalisePlaceName(text: string): string {
  // Most names are plain letters, and the tables of Unicode cost ten times as much.
  const words = /^[\x20-\x7E]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.trim();
}

/**
 * Every zone that the place may mean, the most populous first; none when the country is unknown. What is not recognised
 * narrows nothing: an unknown town leaves its subdivision's zones, an unknown subdivision its country's. A contact is
 * lawful only when it is so in all of them.
 */
export function candidateZones({ country, subdivision, city }: Place): readonly Zone[] {
  const inCountry = countries.get(country);
  if (inCountry === undefined) return [];
  const part = subdivision === undefined || !subdivision.startsWith(`${country}-`) ? undefined : subdivisionsOf.get(subdivision);
  if (part) return (city === undefined ? undefined : part.cities.get(normalisePlaceName(city))) ?? part.zones;
  return inCountry;
}

/** The zones that a North American number's area code was given out for; none for other numbers and toll-free codes. */
export const areaCodeZones = (e164: string): readonly Zone[] => (/^\+1\d{10}$/.test(e164) ? (areaCodes.get(e164.slice(2, 5)) ?? []) : []);

/** The tables hold IANA ids only (a test sees to it); an id that an outdated machine lacks fails where it is used, loudly. */
const zonesOf = (list: string): readonly Zone[] => list.split(' ').map((id) => id as Zone);

type Subdivision = { readonly zones: readonly Zone[]; readonly cities: ReadonlyMap<string, readonly Zone[]> };
const countries = new Map(Object.entries(COUNTRY_ZONES).map(([country, zones]): [string, readonly Zone[]] => [country, zonesOf(zones)]));
const subdivisionsOf = readSubdivisions();
const areaCodes = new Map(
  Object.entries(AREA_CODE_ZONES).flatMap(([zones, codes]) =>
    codes.split(' ').map((code): [string, readonly Zone[]] => [code, zonesOf(zones)]),
  ),
);

function readSubdivisions(): ReadonlyMap<string, Subdivision> {
  const zones = new Map<string, Zone[]>();
  for (const [country, lists] of Object.entries(SUBDIVISION_ZONES))
    for (const [zone, codes] of Object.entries(lists))
      for (const code of codes.split(' ')) zones.set(`${country}-${code}`, [...(zones.get(`${country}-${code}`) ?? []), zone as Zone]);
  return new Map([...zones].map(([code, list]) => [code, { zones: list, cities: readCities(code) }]));
}

function readCities(code: string): ReadonlyMap<string, readonly Zone[]> {
  const cities = new Map<string, readonly Zone[]>();
  for (const [zone, names] of Object.entries(CITY_ZONES[code] ?? {})) for (const name of names.split('|')) cities.set(name, [zone as Zone]);
  return cities;
}
