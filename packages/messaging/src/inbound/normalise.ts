/** Digits and signs that stand for letters in words like `ST0P`. */
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/**
 * Text as the patterns see it: compatibility forms unified, invisible characters gone, lower case, no accents, one kind
 * of apostrophe, single spaces. Sentence signs stay.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘´`]/gu, "'")
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

const COURTESY = new Set(
  'please pls plz thanks thank you thx kindly now ok okay hey hi hello sir madam por favor porfa porfavor favor gracias hola ya obrigado obrigada pf pfv pfvr oi agora'.split(
    ' ',
  ),
);

/** Words only: punctuation and emoji gone, letters spelled apart put together, digits in words read as letters, courtesies dropped. */
export function keywordOf(clause: string): string {
  const words = clause
    .replace(/(?<=\p{L})[.\-*_](?=\p{L}(?:[^\p{L}]|$))/gu, '')
    .replace(/(?<=\p{L})[013457@$]|[013457@$](?=\p{L})/gu, (sign) => LEET[sign] ?? sign)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/'/g, '')
    .trim()
    .split(/\s+/u);
  const spelled = words.length > 2 && words.every((word) => word.length === 1) ? [words.join('')] : words;
  const said = spelled.filter((word) => !COURTESY.has(word));
  const once = said.filter((word, index) => word !== said[index - 1]);
  return once.join(' ');
}

/** The sentences and clauses of a folded text. */
export const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[.!?;:,\n]+|\s[-–—]+\s/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
