import { err, message, ok, type Message, type Result } from '@makegood/base';

/** What databases and spreadsheets write when they mean nothing. */
const NOTHING = new Set(['NULL', 'null', '\\N', 'N/A', 'n/a', 'NaN', 'nan', 'None', '-', '--']);
/** Formulas that failed, in English, Spanish and Portuguese spreadsheets. */
const FAILED_FORMULA = /^#(?:N\/[AD]|[¿]?(?:NAME|NOMBRE|NOME)\?|[¡]?(?:REF|VALUE|VALOR|NUM|NÚM|DIV\/0|NULL|NULO|SPILL|CALC)!|#+$)/i;
/** UTF-8 read as Windows-1252: `Ã©` for `é`. The second half of a pair is never a letter that follows Ã or Â in a word. */
const GARBLED =
  /\uFFFD|[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]/;
/** A DOS code page read as Windows-1252: `Mu¤oz` for `Muñoz`. No language writes these signs within a word. */
const GARBLED_DOS = /\p{L}[\u201A\u00A1-\u00A4]\p{L}/u;
const PLAIN = /^[A-Za-z0-9(][\x20-\x7E]*[\x21-\x7E]$|^[A-Za-z0-9]$/;

/**
 * A cell without what spreadsheets put around it; empty when it holds nothing. An apostrophe before `=`, `+`, `-` or `@`
 * marks a text that must not run as a formula (ours does that too) and is no part of the text.
 */
export function cleanCell(raw: string): string {
  if (raw === '' || NOTHING.has(raw)) return '';
  if (PLAIN.test(raw)) return raw;
  // Checked before white space is put in order: half of a spoilt pair may be a space.
  if (GARBLED.test(raw)) return raw.trim();
  const text = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, (run) => (/[\p{Cc}\p{Z}]/u.test(run) ? ' ' : ''))
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, '');
  return NOTHING.has(text) ? '' : text;
}

/** Why a cell cannot be what was meant, whatever its field: a failed formula, or letters spoilt by a wrong encoding. */
export function spoilt(text: string): Message | null {
  if (text.startsWith('#') && FAILED_FORMULA.test(text)) return message('portfolio.problem.formula');
  return PLAIN.test(text) || !(GARBLED.test(text) || GARBLED_DOS.test(text)) ? null : message('portfolio.problem.garbled');
}

export function readText(text: string, longest: number): Result<string, Message> {
  return text.length <= longest ? ok(text) : err(message('portfolio.problem.long', { longest }));
}

/**
 * An identifier of the firm's own. A spreadsheet turns a long number into `1.23457E+15`, and then it is lost: two
 * accounts would become one.
 */
export function readExternalId(text: string): Result<string, Message> {
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return err(message('portfolio.problem.scientific'));
  return readText(text, 100);
}
