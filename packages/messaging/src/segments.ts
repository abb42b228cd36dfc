/**
 * How many parts an SMS is cut into and charged for. Pure and free of imports: the editor counts while one types.
 * Sources: 3GPP TS 23.038 §6.2.1 (alphabet), TS 23.040 §9.2.3.24.1 (a concatenation header takes 7 septets or 3 UCS-2 units).
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' + '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Reached through an escape, so each costs two septets. */
const EXTENDED = '\f^{}\\[~]|€';

const COST: ReadonlyMap<string, 1 | 2> = new Map([
  ...[...BASIC].map((character) => [character, 1] as const),
  ...[...EXTENDED].map((character) => [character, 2] as const),
]);

export type SmsSegments = {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Parts that the text is sent and charged as; 0 for an empty text. */
  readonly segments: number;
  /** Septets (GSM-7) or UTF-16 units (UCS-2) used by the text. */
  readonly units: number;
  /** Units that still fit into the last part. */
  readonly left: number;
  /** Characters that keep the text out of GSM-7, each once. */
  readonly outside: readonly string[];
};

const LIMITS = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

export function countSegments(text: string): SmsSegments {
  const characters = [...text];
  const outside = [...new Set(characters.filter((character) => !COST.has(character)))];
  const encoding = outside.length === 0 ? 'GSM-7' : 'UCS-2';
  const costs = characters.map((character) => (encoding === 'GSM-7' ? (COST.get(character) ?? 1) : character.length));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const { single, part } = LIMITS[encoding];
  if (units <= single) return { encoding, segments: units === 0 ? 0 : 1, units, left: single - units, outside };
  // An escaped character or a surrogate pair is never cut in two, so a part may end one unit early.
  let segments = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > part) {
      segments += 1;
      used = 0;
    }
    used += cost;
  }
  return { encoding, segments, units, left: part - used, outside };
}

/** Replacements that a reader hardly notices. `ñ ü é à` and `¿ ¡` are in GSM-7 and stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
  ç: 'c',
  º: 'o',
  ª: 'a',
  '´': "'",
  '`': "'",
};

/**
 * The text with as many characters as possible moved into GSM-7: typographic signs become plain and accents that the
 * alphabet lacks are dropped (`á ã ê ó` and the like), which a Spanish or Portuguese reader accepts in an SMS and which
 * more than halves its cost. What has no plain form stays.
 */
export function toGsm(text: string): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (COST.has(character)) return character;
      const plain = PLAIN[character];
      if (plain !== undefined) return plain;
      const [base = character, ...marks] = [...character.normalize('NFD')];
      return marks.length > 0 && COST.has(base) ? base : character;
    })
    .join('');
}
