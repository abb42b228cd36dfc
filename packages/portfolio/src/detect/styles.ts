import type { DateOrder, Decimal } from '../mapping.ts';

/** What the values of a column tell: one style; both, so that one of them is wrong; nothing either way; or no such values. */
export type Told<T> = T | 'mixed' | 'ambiguous' | null;

const NUMBER = /^[-(]?\s*(?:[A-Za-z]{3}|[A-Za-z]{0,2}[$€£])?\s*-?\d[\d.,' \u00A0\u202F]*\)?\s*(?:[A-Za-z]{3}|[$€])?$/;

/** Which sign stands before the cents. `1.234` alone does not tell: it may be twelve hundred. */
export function decimalOf(values: readonly string[]): Told<Decimal> {
  const seen = new Set<Decimal>();
  let open = false;
  for (const value of values) {
    if (!NUMBER.test(value)) continue;
    const digits = value.replace(/[^\d.,]/g, '');
    const signs = digits.replace(/\d/g, '');
    if (signs === '') continue;
    const last = signs.at(-1) === ',' ? ',' : '.';
    const count = [...signs].filter((sign) => sign === last).length;
    const [whole = '', fraction = ''] = [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)];
    if (new Set(signs).size === 2) seen.add(last);
    else if (count > 1) seen.add(last === ',' ? '.' : ',');
    else if (fraction.length !== 3 || whole.length > 3 || /^0/.test(whole)) seen.add(last);
    else open = true;
  }
  return told(seen, open);
}

const DATE = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[T ].*)?$/;

/** The order of day and month. Dates that begin with the year tell nothing about the others and are never in doubt. */
export function dateOrderOf(values: readonly string[]): Told<DateOrder> {
  const seen = new Set<DateOrder>();
  let open = false;
  let yearFirst = false;
  for (const value of values) {
    const match = DATE.exec(value);
    const [first, second, third] = [match?.[1] ?? '', Number(match?.[2]), match?.[3] ?? ''];
    if (!match || (first.length !== 4 && third.length !== 4 && third.length !== 2)) {
      if (/^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(value)) yearFirst = true;
      continue;
    }
    if (first.length === 4) yearFirst = true;
    else if (Number(first) > 31) seen.add('ymd');
    else if (Number(first) > 12) seen.add('dmy');
    else if (second > 12) seen.add('mdy');
    else open = true;
  }
  if (seen.size === 0 && !open) return yearFirst ? 'ymd' : null;
  return told(seen, open);
}

function told<T extends string>(seen: ReadonlySet<T>, open: boolean): Told<T> {
  const [only] = seen;
  if (only === undefined) return open ? 'ambiguous' : null;
  return seen.size === 1 ? only : 'mixed';
}
