import type { Locale } from '@makegood/base';

const SPANISH: ReadonlySet<string> = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE'.split(' '));
const PORTUGUESE: ReadonlySet<string> = new Set('AO BR CV GW MZ PT ST TL'.split(' '));

/**
 * Of the languages that texts are written in, the one that most people in a country read: what somebody gets of whom
 * nobody knows the language. English where it is none of them, or where the country is not known.
 * @param country ISO 3166-1 alpha-2
 */
export function homeLanguage(country: string | null): Locale {
  if (country === null) return 'en';
  if (SPANISH.has(country)) return 'es';
  return PORTUGUESE.has(country) ? 'pt' : 'en';
}
