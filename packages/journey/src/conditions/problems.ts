import { message, type Message } from '@makegood/base';
import { factOf, type Fact, type FactType } from '../facts/catalogue.ts';
import type { Comparison, Condition } from './schema.ts';

type Operator = Comparison['op'];

const ORDERED: readonly Operator[] = ['equals', 'differs', 'less', 'atMost', 'more', 'atLeast', 'between'];
const KNOWN: readonly Operator[] = ['isKnown', 'isUnknown'];

/** What can be asked of each type of fact, in the order in which a form offers it. */
export const OPERATORS: Readonly<Record<FactType, readonly Operator[]>> = {
  money: [...ORDERED, ...KNOWN],
  number: [...ORDERED, ...KNOWN],
  date: [...ORDERED, ...KNOWN],
  text: ['equals', 'differs', 'isOneOf', 'isNoneOf', 'contains', ...KNOWN],
  flag: ['isTrue', 'isFalse', ...KNOWN],
  list: ['has', 'hasNot', ...KNOWN],
};

/** What is wrong with a condition, so that it could not be decided for anybody; empty when it can be asked. */
export function problemsOf(condition: Condition): Message[] {
  if ('all' in condition) return condition.all.flatMap(problemsOf);
  if ('any' in condition) return condition.any.flatMap(problemsOf);
  if ('not' in condition) return problemsOf(condition.not);
  const fact = factOf(condition.fact);
  if (!fact) return [message('journey.condition.unknownFact', { fact: condition.fact })];
  const own = condition.fact.startsWith('account.field.');
  if (!own && !OPERATORS[fact.type].includes(condition.op))
    return [message('journey.condition.wrongOperator', { fact: fact.label, op: message(`journey.op.${condition.op}`) })];
  return hasFittingValue(condition, fact, own) ? [] : [message('journey.condition.wrongValue', { fact: fact.label })];
}

function hasFittingValue({ op, value }: Comparison, fact: Fact, own: boolean): boolean {
  const fits = (item: unknown): boolean => own || isOf(fact, item);
  switch (op) {
    case 'isTrue':
    case 'isFalse':
    case 'isKnown':
    case 'isUnknown':
      return value === undefined;
    case 'isOneOf':
    case 'isNoneOf':
      return Array.isArray(value) && value.length > 0 && value.every(fits);
    case 'between':
      return Array.isArray(value) && value.length === 2 && value.every(fits);
    case 'contains':
    case 'has':
    case 'hasNot':
      return typeof value === 'string' && value !== '';
    default:
      return value !== undefined && !Array.isArray(value) && fits(value);
  }
}

function isOf(fact: Fact, value: unknown): boolean {
  switch (fact.type) {
    case 'money':
      return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'text':
    case 'list':
      return typeof value === 'string' && (fact.values === undefined || fact.values.some((known) => known.value === value));
  }
}
