import { COUNTRIES, normalisePlaceName } from '@makegood/calendar';
import { remembered } from '../values/remembered.ts';

/** What people write beside the official names. */
const OTHERS: Readonly<Record<string, string>> = {
  US: 'usa|u s a|u s|eua|ee uu|eeuu|united states of america|estados unidos de america|estados unidos da america|america',
  GB: 'uk|u k|gbr|great britain|gran bretana|gra bretanha',
  MX: 'mex|mexico|estados unidos mexicanos',
  CO: 'col',
  BR: 'bra|brazil',
  CA: 'can',
  AR: 'arg',
  CL: 'chl',
  PE: 'per',
  EC: 'ecu',
  VE: 'ven|venezuela',
  BO: 'bol',
  UY: 'ury',
  PY: 'pry',
  CR: 'cri',
  PA: 'pan',
  GT: 'gtm',
  HN: 'hnd',
  SV: 'slv',
  NI: 'nic',
  DO: 'dom',
  PR: 'pri',
  ES: 'esp',
  PT: 'prt',
  DE: 'deu',
  FR: 'fra',
  IT: 'ita',
  GR: 'grc',
  RO: 'rou',
  NL: 'nld|holland|holanda',
  IE: 'irl',
  AU: 'aus',
  NZ: 'nzl',
  IN: 'ind',
  PH: 'phl',
  ID: 'idn',
  TH: 'tha',
  VN: 'vnm|viet nam',
  KR: 'kor|korea|south korea|corea|corea del sur|coreia do sul',
  JP: 'jpn',
  RU: 'rus|russian federation|federacion rusa',
  AE: 'are|uae|eau',
  CZ: 'cze|czech republic|republica checa',
  TR: 'tur|turkey',
};

let names: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country given by code or by its name in English, Spanish or Portuguese; null when it is none. */
export const readCountry = remembered((text: string): string | null => {
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper) && COUNTRIES.includes(upper)) return upper;
  names ??= allNames();
  return names.get(normalisePlaceName(text)) ?? null;
});

function allNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const language of ['pt-BR', 'es-419', 'en-US']) {
    const official = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of COUNTRIES) {
      const name = official.of(code);
      if (name !== undefined) found.set(normalisePlaceName(name), code);
    }
  }
  for (const [code, list] of Object.entries(OTHERS)) for (const name of list.split('|')) found.set(name, code);
  return found;
}
