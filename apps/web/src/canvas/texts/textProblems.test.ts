import { message } from '@makegood/base';
import { expect, it } from 'vitest';
import { offsetOf, textProblems } from './textProblems.ts';

const nothing = { unassigned: new Set<string>(), missing: new Map() };
const marked = (text: string, beyond = nothing) =>
  textProblems(text, beyond).map(({ severity, said, from, to }) => [severity, said.id, text.slice(from, to)]);

it('finds an unknown name where it stands, also in the second line', () => {
  expect(marked('Hi,\n{{ person.nickname }} owes {{ account.balance | money }}')).toEqual([
    ['error', 'journey.template.problem.unknownVariable', 'person.nickname'],
  ]);
});

it('finds what is not finished, and never marks nothing', () => {
  for (const text of ['Hi {{ person.first_name', '{% if account.balance %}Hi', '{{ account.balance | cash }}', '{{']) {
    const [[severity, , part] = []] = marked(text);
    expect(severity).toBe('error');
    expect(part).not.toBe('');
  }
});

it('knows what no way to the step has set, and what one person lacks', () => {
  const missing = new Map([['account.due_date', message('journey.template.problem.missingValue', { name: 'account.due_date' })]]);
  const text = '{{ promise.amount | money }} {{ account.due_date | date }} {{ var.agent | default: "us" }}';
  expect(marked(text, { unassigned: new Set(['promise.amount', 'var.agent']), missing })).toEqual([
    ['error', 'web.panel.liquid.unassigned', 'promise.amount'],
    ['warning', 'journey.template.problem.missingValue', 'account.due_date'],
  ]);
});

it('counts lines and columns from one', () => {
  expect(offsetOf('ab\ncd', 2, 2)).toBe(4);
  expect(offsetOf('ab', 9, 1)).toBe(2);
});
