import { message, type Message } from '@makegood/base';
import { z } from 'zod';
import { fixed } from '../answer.ts';
import type { FactName, FactValue } from '../facts.ts';
import type { FactType, Operator } from './operator.ts';
import { countSchema, numberOf } from './values.ts';
import { either } from '../sentences/join.ts';
import { unmarked, type Mark } from '../sentences/mark.ts';

const word = z.union([z.string().max(100), z.boolean()]);
const words = z.array(z.string().max(100)).min(1).max(100);

/** Plain comparisons of flat facts. Their names are those of json-rules-engine, their meaning is ours: typed, no coercion. */
function comparison<Schema extends z.ZodType>(
  name: string,
  reads: readonly FactType[],
  schema: Schema,
  holds: (fact: FactValue, value: z.output<Schema>) => boolean,
): Operator {
  return {
    name,
    reads,
    schema,
    prepare: (raw) => {
      const value = schema.parse(raw);
      return (fact) => fixed(holds(fact, value));
    },
    clause: (fact, raw, mark = unmarked) => comparisonClause(name, fact, raw, mark),
    statement: () => null,
    detail: () => () => null,
  };
}

/** "the purpose is not location information": fact and words are messages of their own, so every language orders them itself. */
function comparisonClause(name: string, fact: FactName, value: unknown, mark: Mark): Message {
  if (typeof value === 'boolean') return mark('', message(value ? `rules.fact.${fact}.yes` : `rules.fact.${fact}.no`));
  if (name.startsWith('contains') || name === 'doesNotContain')
    return message(`rules.compare.${name === 'doesNotContain' ? name : 'contains'}.${fact}`, { value: mark('', wordsOf(value)) });
  const values = { fact: message(`rules.fact.${fact}`), value: mark('', wordsOf(value)) };
  return message(`rules.compare.${name === 'in' ? 'equal' : name === 'notIn' ? 'notEqual' : name}`, values);
}

function wordsOf(value: unknown): Message {
  if (typeof value === 'number') return message('rules.number', { number: value });
  return either((Array.isArray(value) ? value : [value]).map((item) => message(`rules.word.${String(item)}`)));
}

const isIn = (fact: FactValue, value: readonly string[]): boolean => typeof fact === 'string' && value.includes(fact);
const holdsAny = (fact: FactValue, value: readonly string[]): boolean => Array.isArray(fact) && value.some((item) => fact.includes(item));
const compare = (fact: FactValue, value: z.output<typeof countSchema>, test: (a: number, b: number) => boolean): boolean =>
  typeof fact === 'number' && test(fact, numberOf(value));

export const COMPARISONS: readonly Operator[] = [
  comparison('equal', ['choice', 'yesNo'], word, (fact, value) => fact === value),
  comparison('notEqual', ['choice'], z.string().max(100), (fact, value) => fact !== value),
  comparison('in', ['choice'], words, isIn),
  comparison('notIn', ['choice'], words, (fact, value) => !isIn(fact, value)),
  comparison('contains', ['choices'], z.string().max(100), (fact, value) => holdsAny(fact, [value])),
  comparison('containsAny', ['choices'], words, holdsAny),
  comparison('doesNotContain', ['choices'], z.string().max(100), (fact, value) => !holdsAny(fact, [value])),
  comparison('lessThan', ['number'], countSchema, (fact, value) => compare(fact, value, (a, b) => a < b)),
  comparison('lessThanInclusive', ['number'], countSchema, (fact, value) => compare(fact, value, (a, b) => a <= b)),
  comparison('greaterThan', ['number'], countSchema, (fact, value) => compare(fact, value, (a, b) => a > b)),
  comparison('greaterThanInclusive', ['number'], countSchema, (fact, value) => compare(fact, value, (a, b) => a >= b)),
];
