import { err, message, ok, type Message, type Result } from '@makegood/base';
import { parseEmail, parsePhone } from '@makegood/messaging/addresses';
import type { AddressRow } from '../row-content.ts';
import { ordinaryPhone } from './ordinary-phone.ts';

const LINE_TYPES = { mobile: 'mobile', landline: 'landline', voip: 'voip', either: 'unknown', other: 'unknown' } as const;
/** A cell may hold several addresses; more than this is not a cell of addresses. */
export const MOST_ADDRESSES = 5;

export type ReadAddress = { readonly value: string; readonly lineType: AddressRow['lineType'] };

/** Mail addresses set off by commas, semicolons, bars or spaces. */
export function readEmails(text: string): Result<readonly ReadAddress[], Message> {
  const addresses: ReadAddress[] = [];
  for (const part of text.split(/[\s,;|]+/)) {
    if (part === '') continue;
    const email = parseEmail(part);
    if (!email.ok) return err(message('portfolio.problem.email'));
    addresses.push({ value: email.value.toLowerCase(), lineType: 'unknown' });
  }
  return bounded(addresses);
}

/** Telephone numbers set off by commas, semicolons, bars or spaced slashes. `country` is where a number without `+` belongs. */
export function readPhones(text: string, country: string | null): Result<readonly ReadAddress[], Message> {
  const addresses: ReadAddress[] = [];
  for (const part of text.split(/[,;|]| \/ /)) {
    if (part.trim() === '') continue;
    const ordinary = country === null ? null : ordinaryPhone(part, country);
    if (ordinary) {
      addresses.push(ordinary);
      continue;
    }
    const phone = parsePhone(part, country ?? undefined);
    if (!phone.ok) return err(phoneProblem(phone.error, text));
    addresses.push({ value: phone.value.e164, lineType: LINE_TYPES[phone.value.line] });
  }
  return bounded(addresses);
}

function phoneProblem(error: 'syntax' | 'country' | 'invalid', text: string): Message {
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return message('portfolio.problem.scientific');
  return message(`portfolio.problem.phone.${error}`);
}

const bounded = (addresses: readonly ReadAddress[]): Result<readonly ReadAddress[], Message> =>
  addresses.length > MOST_ADDRESSES ? err(message('portfolio.problem.tooMany', { most: MOST_ADDRESSES })) : ok(addresses);
