import { say } from '@makegood/base/text';
import { expect, it } from 'vitest';
import type { Condition } from '../conditions/schema.ts';
import { journeyTexts } from '../texts/index.ts';
import { sayWholeCondition } from './say-whole.ts';

const spoken = (condition: Condition, locale: 'en' | 'es' | 'pt' = 'en'): string =>
  say(journeyTexts, locale, sayWholeCondition(condition)).replaceAll('**', '');
const days: Condition = { fact: 'account.daysPastDue', op: 'atLeast', value: 3 };
const country: Condition = { fact: 'person.country', op: 'isOneOf', value: ['US', 'MX'] };
const promise: Condition = { fact: 'account.hasOpenPromise', op: 'isTrue' };
const balance: Condition = { fact: 'account.balance', op: 'more', value: { minor: 2500, currency: 'USD' } };

it('says all of a nested condition, and brackets what belongs together', () => {
  expect(spoken({ all: [days, balance, { any: [country, promise] }, { not: promise }] })).toBe(
    'days past due is at least 3 and balance is more than 25.00 USD and (country is one of US and MX or has an open promise) and not (has an open promise)',
  );
  expect(spoken({ not: { any: [days, promise] } })).toBe('not (days past due is at least 3 or has an open promise)');
});

it('says a single part without brackets, in each language', () => {
  expect(spoken({ all: [{ any: [days] }] })).toBe('days past due is at least 3');
  expect(spoken({ any: [days, promise] }, 'es')).toMatch(/ o /);
  expect(spoken({ any: [days, promise] }, 'pt')).toMatch(/ ou /);
});
