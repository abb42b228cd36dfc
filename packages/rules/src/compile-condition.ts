import type { Message } from '@makegood/base';
import { allOf, anyOf, notOf, UNKNOWN, type Answer } from './answer.ts';
import { factNamed } from './check-leaf.ts';
import { isLeaf, leavesOf, type Condition, type Leaf } from './condition.ts';
import { isFlatFact, readFact, type FactName } from './facts.ts';
import { operatorNamed } from './operators/registry.ts';
import type { Operator } from './operators/operator.ts';
import type { Scene } from './scene.ts';

export type CompiledLeaf = {
  readonly fact: FactName;
  readonly operator: Operator;
  readonly value: Leaf['value'];
  readonly answer: (scene: Scene) => Answer;
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
  return {
    fact,
    operator,
    value: leaf.value,
    answer: (scene) => {
      const value = readFact(fact, scene);
      return value === undefined ? UNKNOWN : meaning(value);
    },
  };
}

/** The sentence of a condition: leaves joined by "and", "or", "not". */
export function conditionSentence(condition: Condition): Message {
  if (isLeaf(condition)) {
    const fact = factNamed(condition.fact);
    const operator = operatorNamed(condition.operator);
    if (!fact || !operator) throw new TypeError(`Not a condition: ${condition.fact} ${condition.operator}`);
    return operator.sentence(fact, condition.value);
  }
  if ('not' in condition) return { id: 'rules.not', values: { what: conditionSentence(condition.not) } };
  const members = 'all' in condition ? condition.all : condition.any;
  if (members.length === 1 && members[0]) return conditionSentence(members[0]);
  return {
    id: 'all' in condition ? 'rules.all' : 'rules.any',
    values: { parts: joined('all' in condition ? 'rules.and' : 'rules.or', members.map(conditionSentence)) },
  };
}

/** `a and b and c` as nested messages, because a list's own conjunction is always "and". */
function joined(id: string, parts: readonly Message[]): Message {
  const [first, ...rest] = parts;
  if (!first) throw new TypeError('An empty group has no sentence');
  return rest.length === 0 ? first : { id, values: { first, rest: joined(id, rest) } };
}

/** Whether a condition asks about time, history, statuses or consents at all. */
export const isTemporal = (condition: Condition): boolean =>
  leavesOf(condition, '').some(({ leaf }) => {
    const fact = factNamed(leaf.fact);
    return fact !== undefined && !isFlatFact(fact);
  });
