import { expect, it } from 'vitest';
import { offerAt } from './offerAt.ts';

/** The place is where the bar stands. */
const at = (marked: string) => offerAt(marked.replace('|>', ''), marked.indexOf('|>'));

it.each([
  ['Hi {{|>', 'value', '', true, false],
  ['Hi {{ |>', 'value', '', true, false],
  ['Hi {{ first na|>', 'value', 'first na', true, false],
  ['Hi {{ person.fi|> }}, you', 'value', 'person.fi', true, true],
  ['{{ account.balance | mo|> }}', 'filter', 'mo', true, true],
  ['{{ account.balance |>| money }}', 'value', 'account.balance ', true, true],
  ['{% |>', 'tag', '', false, false],
  ['{% if acc|> %}', 'value', 'acc', false, true],
  ['{% if account.balance > 5 and per|>', 'value', 'per', false, false],
] as const)('%s offers a %s', (marked, kind, typed, printed, closed) => {
  const offer = at(marked);
  expect(offer).toMatchObject({ kind, typed, printed, closed });
  expect(marked.replace('|>', '').slice(offer?.from, marked.indexOf('|>'))).toBe(typed);
});

it.each(['Hi |>', 'Hi {{ person.first_name }}|>', 'Hi {|>', '{{ "quo|>" }}', '{% if x %}te|>xt{% endif %}'])(
  '%s offers nothing',
  (marked) => {
    expect(at(marked)).toBeNull();
  },
);
