import { evaluate, type Condition, type Facts } from '@makegood/journey';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped, groupOf, JOINS, outermost } from './conditionTree.ts';

const question = fc.constantFrom<Condition>(
  { fact: 'account.daysPastDue', op: 'more', value: 5 },
  { fact: 'account.hasOpenPromise', op: 'isTrue' },
  { fact: 'person.country', op: 'equals', value: 'MX' },
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    question,
    tie('condition').map((inner): Condition => ({ not: inner })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]): Condition => ({ all: [a, b] })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]): Condition => ({ any: [a, b] })),
  ),
}));
const facts: fc.Arbitrary<Facts> = fc.record({
  'account.daysPastDue': fc.constantFrom(null, 3, 8),
  'account.hasOpenPromise': fc.constantFrom(null, true, false),
  'person.country': fc.constantFrom(null, 'MX', 'US'),
});

/** Takes a condition apart as the form does, all the way down, and puts it together again. */
function rewritten(of: Condition): Condition {
  const group = groupOf(of);
  if (group === null) return of;
  const whole = grouped(group.join, group.members.map(rewritten));
  if (!whole) throw new Error('a group lost its members');
  return whole;
}

it('shows any condition as groups of questions that mean the same, also where something is not known', () => {
  fc.assert(
    fc.property(condition, facts, (of, known) => {
      expect(evaluate(rewritten(of), known)).toBe(evaluate(of, known));
    }),
    { numRuns: 300 },
  );
});

it('is never an empty group, and keeps a single question bare', () => {
  for (const join of JOINS) {
    expect(grouped(join, [])).toBeNull();
    expect(outermost(join, [])).toBeNull();
  }
  const only: Condition = { fact: 'account.balance', op: 'isKnown' };
  expect(outermost('any', [only])).toBe(only);
  expect(outermost('none', [only])).toEqual({ not: { any: [only] } });
});
