/**
 * How a value enters a text. `plain`: SMS, WhatsApp, speech. `header`: a mail subject, one line. `markup`: the body of a
 * mail, which is written in light markup; a value never becomes markup, so a person called `[pay](https://evil)` stays one.
 */
export type Escape = 'plain' | 'header' | 'markup';

/** One line of visible text: control, bidirectional, zero-width and unassigned characters are gone, white space is a space. */
export function visible(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim();
}

/** What light markup gives a meaning to. Taken back by a preceding backslash. `:` keeps an address in a value from becoming a link. */
const MARKUP = /[\\`*_{}[\]()#+\-.!|<>~&:@]/gu;

export function escapeValue(text: string, escape: Escape): string {
  const line = visible(text);
  return escape === 'markup' ? line.replace(MARKUP, '\\$&') : line;
}

/**
 * The finished text once more, because the words around the values were typed by people who paste from anywhere:
 * no control, bidirectional or zero-width character leaves the house (a joiner inside an emoji is kept). No-break spaces
 * become spaces in plain texts: one of them would make an SMS cost more than twice as much.
 */
export function cleanText(text: string, escape: Escape): string {
  if (escape === 'header') return visible(text);
  const cleaned = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u00AD\u{E0000}-\u{E007F}]/gu, '')
    .replace(/(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D|\u200C/gu, '')
    .replace(/\p{Cs}/gu, '');
  const spaced = escape === 'plain' ? cleaned.replace(/[\u00A0\u2007\u2009\u202F]/gu, ' ') : cleaned;
  return spaced
    .replace(/[ \u00A0]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
