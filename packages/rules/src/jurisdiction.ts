/** Codes of countries, ISO 3166-1 alpha-2, and `EU`. */
const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM ' +
    'CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW ' +
    'GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME ' +
    'MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA ' +
    'RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
    'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** Members of the European Union, whose law they inherit. */
const EU_MEMBERS = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** England and Wales share one legal system, for which ISO 3166 has no code. */
const SAME_LEGAL_SYSTEM: Readonly<Record<string, string>> = { 'GB-ENG': 'GB-EAW', 'GB-WLS': 'GB-EAW' };

/** ISO 3166-1 or 3166-2, with a further part for a city (`US-NY-NYC`), `EU` and `GB-EAW`. */
const CODE = /^([A-Z]{2})(-[A-Z0-9]{1,3}){0,2}$/;

/**
 * Reads a residence such as `US-NY-NYC` or `US-NY (Albany)`: a place in brackets is a note for people. Null when it is
 * not a jurisdiction code of an existing country.
 */
export function parseJurisdiction(text: string): string | null {
  const code = /^(\S+)(?: \([^()]{1,60}\))?$/.exec(text)?.[1];
  if (code === undefined || !CODE.test(code) || !COUNTRIES.has(code.slice(0, 2))) return null;
  return SAME_LEGAL_SYSTEM[code] ?? code;
}

/** The jurisdictions whose rules cover a residence, nearest first: `US-NY-NYC`, `US-NY`, `US`; a member state brings `EU`. */
export function jurisdictionsOf(residence: string): readonly string[] {
  const known = stacks.get(residence);
  if (known) return known;
  if (stacks.size >= MOST_STACKS) stacks.clear();
  const stack = stackOf(residence);
  stacks.set(residence, stack);
  return stack;
}

/** A back-test asks for the same few places a million times. Bounded, because residences come from imported files. */
const stacks = new Map<string, readonly string[]>();
const MOST_STACKS = 2_000;

function stackOf(residence: string): readonly string[] {
  const code = parseJurisdiction(residence);
  if (code === null) return [];
  const parts = code.split('-');
  const stack = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return EU_MEMBERS.has(code.slice(0, 2)) ? [...stack, 'EU'] : stack;
}
