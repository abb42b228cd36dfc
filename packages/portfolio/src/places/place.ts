import { err, message, ok, type Message, type Result } from '@makegood/base';
import { normalisePlaceName } from '@makegood/calendar';
import { remembered } from '../values/remembered.ts';
import { SUBDIVISION_NAMES } from './subdivision-names.ts';

const codesOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(SUBDIVISION_NAMES).map(([country, list]) => [
    country,
    new Map(
      list.split('|').flatMap((entry): [string, string][] => {
        const [code = '', names = ''] = entry.split(':');
        return [code.toLowerCase(), ...names.split('/')].map((name) => [name, `${country}-${code}`]);
      }),
    ),
  ]),
);

/**
 * A part of a country by code (`NY`, `US-NY`) or name (`Nueva York`), as ISO 3166-2. Where rules or zones differ from part
 * to part a text that is not understood is refused, because the wrong state's law would be taken. Elsewhere it is null.
 */
export function readSubdivision(text: string, country: string): Result<string | null, Message> {
  return subdivisionOf(`${country}|${text}`);
}

const subdivisionOf = remembered((key: string): Result<string | null, Message> => {
  const [country, text] = [key.slice(0, 2), key.slice(3)];
  const known = codesOf.get(country);
  const name = normalisePlaceName(text);
  const prefix = `${country.toLowerCase()} `;
  if (known) {
    const code = known.get(name) ?? (name.startsWith(prefix) ? known.get(name.slice(prefix.length)) : undefined);
    return code === undefined ? err(message('portfolio.problem.subdivision', { country })) : ok(code);
  }
  const code = new RegExp(`^(?:${country}-)?([A-Z0-9]{1,3})$`).exec(text.toUpperCase())?.[1];
  return ok(code === undefined ? null : `${country}-${code}`);
});

const NEW_YORK_CITY = new Set([
  'new york',
  'new york city',
  'nyc',
  'new york ny',
  'manhattan',
  'brooklyn',
  'queens',
  'bronx',
  'the bronx',
  'staten island',
  'nueva york',
  'nova york',
]);
/** Three-digit sections and single codes of the city; mail in Queens is addressed to its neighbourhoods. 11001 and 11040 lie on the border. */
const NEW_YORK_CITY_MAIL = /^(?:10[0-4]|11[1-4]|116)\d{2}|^110(?:01|04|05|40)/;

/**
 * The narrowest place whose rules cover somebody who lives here. The rules of New York City are its own: it is known by
 * town or by postal code, and in doubt taken to be meant, because its rules only add to the state's.
 */
export function jurisdictionOf(place: {
  readonly country: string | null;
  readonly subdivision: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
}): string | null {
  const { country, subdivision, city, postalCode } = place;
  if (country === null) return null;
  if (subdivision === 'GB-ENG' || subdivision === 'GB-WLS') return 'GB-EAW';
  if (subdivision === 'US-NY') {
    const inTown = city !== null && NEW_YORK_CITY.has(normalisePlaceName(city));
    return inTown || (postalCode !== null && NEW_YORK_CITY_MAIL.test(postalCode)) ? 'US-NY-NYC' : 'US-NY';
  }
  return subdivision ?? country;
}
