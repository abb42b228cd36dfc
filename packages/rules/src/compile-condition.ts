import type { Message } from '@makegood/base';
import { allOf, anyOf, notOf, UNKNOWN, type Answer } from './answer.ts';
import { factNamed } from './check-leaf.ts';
import { isLeaf, type Condition, type Leaf } from './condition.ts';
import { readFact, type FactName, type FactValue } from './facts.ts';
import { operatorNamed } from './operators/registry.ts';
import type { Operator } from './operators/operator.ts';
import { holidaysSchema } from './operators/values.ts';
import type { Scene } from './scene.ts';

export type CompiledLeaf = {
  readonly fact: FactName;
  readonly operator: Operator;
  readonly value: Leaf['value'];
  /** Holiday calendars that it counts on. */
  readonly calendars: readonly string[];
  readonly answer: (scene: Scene) => Answer;
  /** The numbers of this case; null when the operator has none. */
  readonly detail: (fact: FactValue) => Message | null;
};

/** One condition in both forms: JSON for json-rules-engine, and a synchronous closure over the same operators. */
export type CompiledCondition = {
  readonly json: Condition;
  readonly facts: readonly FactName[];
  readonly leaves: readonly CompiledLeaf[];
  readonly answer: (scene: Scene) => Answer;
};

/** @throws TypeError for a condition that loading would have refused. */
export function compileCondition(condition: Condition): CompiledCondition {
  const leaves: CompiledLeaf[] = [];
  const answer = closureOf(condition, leaves);
  return { json: condition, facts: [...new Set(leaves.map((leaf) => leaf.fact))], leaves, answer };
}

function closureOf(condition: Condition, leaves: CompiledLeaf[]): (scene: Scene) => Answer {
  if (isLeaf(condition)) {
    const leaf = compileLeaf(condition);
    leaves.push(leaf);
    return leaf.answer;
  }
  if ('not' in condition) {
    const inner = closureOf(condition.not, leaves);
    return (scene) => notOf(inner(scene));
  }
  const members = ('all' in condition ? condition.all : condition.any).map((member) => closureOf(member, leaves));
  const join = 'all' in condition ? allOf : anyOf;
  return (scene) => join(members.map((member) => member(scene)));
}

function compileLeaf(leaf: Leaf): CompiledLeaf {
  const fact = factNamed(leaf.fact);
  const operator = operatorNamed(leaf.operator);
  if (!fact || !operator) throw new TypeError(`Not a condition: ${leaf.fact} ${leaf.operator}`);
  const meaning = operator.prepare(leaf.value);
  const detail = operator.detail(leaf.value);
  return {
    fact,
    operator,
    value: leaf.value,
    calendars: calendarsOf(leaf.value),
    detail,
    answer: (scene) => {
      const value = readFact(fact, scene);
      return value === undefined ? UNKNOWN : meaning(value);
    },
  };
}

/** The calendars are in the value by now; their ids tell people which one ends. */
function calendarsOf(value: Leaf['value']): readonly string[] {
  if (typeof value !== 'object' || value === null || !('holidays' in value)) return [];
  const parsed = holidaysSchema.safeParse(value.holidays);
  if (!parsed.success) return [];
  const { calendar } = parsed.data;
  return [typeof calendar === 'string' ? calendar : calendar.id];
}
