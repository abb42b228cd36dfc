import { describe, expect, it } from 'vitest';
import { instant, MINUTE } from '@makegood/base';
import { areaCodeZones, candidateZones, COUNTRIES, localAt, normalisePlaceName, parseZone, type Zone } from '../index.ts';
import { AREA_CODE_ZONES } from './area-code-zones.ts';
import { CITY_ZONES } from './city-zones.ts';
import { COUNTRY_ZONES } from './country-zones.ts';
import { SUBDIVISION_ZONES } from './subdivision-zones.ts';

/** The offsets of a zone every third day of 2026-11 to 2029: zones that agree on them are one for a contact. */
function offsetsOf(id: string): string {
  const zone = parseZone(id);
  if (!zone) throw new Error(id);
  const offsets: number[] = [];
  for (let day = Date.UTC(2026, 10, 2); day < Date.UTC(2029, 0, 1); day += 3 * 1_440 * MINUTE)
    offsets.push(localAt(instant(day), zone).offsetMinutes);
  return offsets.join(' ');
}

describe('tables of places', () => {
  it('name only zones that the machine knows, and no zone twice for one place', () => {
    const lists = [
      ...Object.values(COUNTRY_ZONES),
      ...Object.keys(AREA_CODE_ZONES),
      ...Object.values(SUBDIVISION_ZONES).map((zones) => Object.keys(zones).join(' ')),
      ...Object.values(CITY_ZONES).map((zones) => Object.keys(zones).join(' ')),
    ];
    for (const list of lists) {
      const ids = list.split(' ');
      for (const id of ids) expect(parseZone(id), id).toBe(id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('leave no zone of a country without a subdivision, and put none in a subdivision that the country lacks', () => {
    // The American territories are countries of their own in ISO 3166-1, and states by law.
    const territories = new Set(['America/Puerto_Rico', 'Pacific/Guam', 'Pacific/Pago_Pago']);
    for (const [country, zones] of Object.entries(SUBDIVISION_ZONES)) {
      const ofCountry = (COUNTRY_ZONES[country] ?? '').split(' ').map(offsetsOf);
      const ofParts = Object.keys(zones)
        .filter((id) => !territories.has(id))
        .map(offsetsOf);
      expect(new Set(ofParts), country).toEqual(new Set(ofCountry));
    }
  });

  it('put a town into a zone of its subdivision, once, under its normalised name', () => {
    for (const [code, zones] of Object.entries(CITY_ZONES)) {
      const [country = '', part = ''] = code.split('-');
      const candidates = candidateZones({ country, subdivision: code }).map(offsetsOf);
      expect(candidates.length, code).toBeGreaterThan(1);
      const names = Object.values(zones).flatMap((list) => list.split('|'));
      expect(new Set(names).size, code).toBe(names.length);
      for (const name of names) expect(normalisePlaceName(name)).toBe(name);
      for (const zone of Object.keys(zones)) expect(candidates, `${part} ${zone}`).toContain(offsetsOf(zone));
    }
  });

  it('give each area code one line', () => {
    const codes = Object.values(AREA_CODE_ZONES).flatMap((list) => list.split(' '));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[2-9]\d{2}$/);
  });

  it('know every state of the United States, every department of Mexico and every province of Canada', () => {
    const count = (country: string) => new Set(Object.values(SUBDIVISION_ZONES[country] ?? {}).flatMap((codes) => codes.split(' '))).size;
    expect([count('US'), count('MX'), count('CA'), count('BR'), count('AU')]).toEqual([56, 33, 13, 27, 8]);
  });
});

describe('candidate zones', () => {
  it('are one where the place has one', () => {
    expect(candidateZones({ country: 'CO' })).toEqual(['America/Bogota']);
    expect(candidateZones({ country: 'US', subdivision: 'US-NY', city: 'New York' })).toEqual(['America/New_York']);
    expect(candidateZones({ country: 'AR' })).toHaveLength(1);
  });
  it('are narrowed by a town that is known, and only by that', () => {
    const texas = { country: 'US', subdivision: 'US-TX' };
    expect(candidateZones({ ...texas, city: 'El Paso' })).toEqual(['America/Denver']);
    expect(candidateZones({ ...texas, city: 'HOUSTON ' })).toEqual(['America/Chicago']);
    expect(candidateZones({ ...texas, city: 'Nowhere Springs' })).toEqual(['America/Chicago', 'America/Denver']);
    expect(candidateZones({ country: 'MX', subdivision: 'MX-CHH', city: 'Cd. Juárez' })).toEqual(['America/Ciudad_Juarez']);
  });
  it('are all of the country when the subdivision is unknown, and none without a country', () => {
    expect(candidateZones({ country: 'US', subdivision: 'US-ZZ' })).toHaveLength(8);
    expect(candidateZones({ country: 'US' })).toContain('Pacific/Honolulu');
    for (const country of ['', 'ZZ', 'us', 'constructor', '__proto__']) expect(candidateZones({ country })).toEqual([]);
    expect(COUNTRIES.length).toBeGreaterThan(240);
  });
});

describe('zones of an area code', () => {
  it('are told for North American numbers alone', () => {
    const newYork: readonly Zone[] = areaCodeZones('+12125550123');
    expect(newYork).toEqual(['America/New_York']);
    expect(areaCodeZones('+18085550123')).toEqual(['Pacific/Honolulu']);
    expect(areaCodeZones('+12085550123')).toHaveLength(2);
    for (const number of ['+18005550123', '+573001234567', '2125550123', '']) expect(areaCodeZones(number)).toEqual([]);
  });
});
