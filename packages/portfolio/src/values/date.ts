import { err, message, ok, parseInstant, parseLocalDate, type Instant, type LocalDate, type Message, type Result } from '@makegood/base';
import type { DateOrder } from '../mapping.ts';
import { remembered } from './remembered.ts';

export type ReadDate = { readonly date: LocalDate; readonly at: Instant | null };

/** Three numbers, then perhaps a time of day and its offset. Spreadsheets append midnight to days. */
const PARTS =
  /^(\d{1,4})([/.\- ])(\d{1,2})\2(\d{1,4})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?: ?[ap]\.? ?m\.?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a date in the given order; one that begins with four digits is year-month-day always. Two digits of a year mean
 * 1970 to 2069. Days that do not exist, and years outside 1900–2100, are refused.
 */
export const readDate = (text: string, order: DateOrder): Result<ReadDate, Message> => READERS[order](text);

const READERS: Readonly<Record<DateOrder, (text: string) => Result<ReadDate, Message>>> = {
  ymd: remembered((text) => parts(text, 'ymd')),
  dmy: remembered((text) => parts(text, 'dmy')),
  mdy: remembered((text) => parts(text, 'mdy')),
};

function parts(text: string, order: DateOrder): Result<ReadDate, Message> {
  const compact = order === 'ymd' ? /^(\d{4})(\d{2})(\d{2})$/.exec(text) : null;
  if (compact) return checked(`${compact[1]}`, `${compact[2]}`, `${compact[3]}`, order, null);
  const match = PARTS.exec(text);
  if (!match) return err(message(/^\d{5}(?:[.,]\d+)?$/.test(text) ? 'portfolio.problem.dateSerial' : 'portfolio.problem.date'));
  const [, first = '', , second = '', third = '', time, offset] = match;
  const at =
    time !== undefined && offset !== undefined ? parseInstant(text.replace(/ +/, 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : null;
  if (first.length === 4) return checked(first, second, third, 'ymd', at);
  if (first.length === 3 || third.length === 3 || third.length === 1) return err(message('portfolio.problem.date'));
  if (order === 'ymd')
    return first.length === 2 && third.length === 2
      ? checked(first, second, third, order, at)
      : err(message('portfolio.problem.dateOrder', { order }));
  return order === 'dmy' ? checked(third, second, first, order, at) : checked(third, first, second, order, at);
}

function checked(year: string, month: string, day: string, order: DateOrder, at: Instant | null): Result<ReadDate, Message> {
  const whole = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  if (whole.length !== 4 || whole < '1900' || whole > '2100') return err(message('portfolio.problem.dateYear'));
  const date = parseLocalDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date !== null) return ok({ date, at });
  // A month beyond December that would be a day tells of the wrong order, not of a wrong date.
  const swapped = Number(month) > 12 && Number(month) <= 31 && Number(day) <= 12;
  return err(swapped ? message('portfolio.problem.dateOrder', { order }) : message('portfolio.problem.dateNone'));
}
