import { formatDecimal, message, parseCurrency, type Message, type MessageValue } from '@makegood/base';
import type { TestCondition } from '@makegood/contract';
import { evaluate, factOf, sayWholeCondition, type Condition, type Facts, type FactValue, type Truth } from '@makegood/journey';
import type { PlanStep } from '@makegood/journey/core';

const WORD = { true: 'met', false: 'unmet', unknown: 'unknown' } as const;
const wordOf = (truth: Truth): TestCondition['truth'] => WORD[`${truth}`];

/** Each way out of a branch with its condition, and what the facts were. The first that is true is taken; those after it are told all the same. */
export const branchConditions = (step: PlanStep<'branch'>, facts: Facts, taken: string): TestCondition[] =>
  step.config.branches.map(({ id, name, when }) => told(id, name, when, facts, id === taken));

/** What the trigger asks of accounts; empty when it takes anybody. */
export function entryConditions(step: PlanStep<'trigger'>, facts: Facts): TestCondition[] {
  const { when } = step.config.on;
  return when === undefined ? [] : [told(null, message('engine.testRun.enters'), when, facts, evaluate(when, facts) === true)];
}

const told = (branch: string | null, name: string | Message, when: Condition, facts: Facts, taken: boolean): TestCondition => ({
  branch,
  name,
  truth: wordOf(evaluate(when, facts)),
  taken,
  parts: partsOf(when, facts),
});

/** The comparisons one by one. Of those that stand in one “or”, numbered alike, one is enough. */
function partsOf(condition: Condition, facts: Facts): TestCondition['parts'] {
  let groups = 0;
  const walk = (part: Condition, oneOf: number | null): TestCondition['parts'] => {
    if ('all' in part) return part.all.flatMap((inner) => walk(inner, oneOf));
    if ('any' in part) {
      const group = oneOf ?? (groups += 1);
      return part.any.flatMap((inner) => walk(inner, group));
    }
    // What is denied as a whole is told as a whole.
    const denied = 'not' in part ? part.not : part;
    const value = 'fact' in denied ? (facts[denied.fact] ?? null) : null;
    const actual = value === null || !('fact' in denied) ? null : sayFact(denied.fact, value);
    return [{ said: sayWholeCondition(part), actual, truth: wordOf(evaluate(part, facts)), oneOf }];
  };
  return walk(condition, null);
}

/** A fact's value in the words of the sentence that it is held against. */
function sayFact(id: string, value: Exclude<FactValue, null>): string | Message {
  const fact = factOf(id);
  const named = (text: string): string | Message => fact?.values?.find((known) => known.value === text)?.label ?? text;
  if (typeof value === 'boolean') return message(value ? 'engine.value.yes' : 'engine.value.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return named(value);
  if ('minor' in value) {
    const currency = parseCurrency(value.currency);
    return currency === null ? String(value.minor) : `${formatDecimal({ minor: value.minor, currency })} ${currency}`;
  }
  const items: MessageValue[] = value.map(named);
  return items.length === 0 ? message('engine.value.none') : message('engine.value.list', { items });
}
