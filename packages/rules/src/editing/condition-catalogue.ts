import { message, type Json, type Message } from '@makegood/base';
import { FLAT_FACTS, FLAT_FACT_NAMES, isFlatFact, SCENE_FACT_NAMES, type FactName } from '../facts.ts';
import { OPERATORS } from '../operators/registry.ts';
import { typeOfFact, type FactType, type Operator } from '../operators/operator.ts';
import { factChoices } from './choices.ts';
import { shapeOf, type Shape } from './shape.ts';
import { startingValue } from './starting-value.ts';

/** An operator as it can be asked of one fact. */
export type OperatorEntry = {
  readonly operator: string;
  readonly label: Message;
  /** Control, bounds and choices of the value that it compares with. */
  readonly shape: Shape;
  /** A value to begin with, which is valid. */
  readonly start: Json;
};

/** A fact that conditions may name, and what can be asked of it. */
export type FactEntry = {
  readonly fact: FactName;
  readonly label: Message;
  readonly type: FactType;
  /** `days` for a number of days. */
  readonly unit: string | null;
  readonly operators: readonly OperatorEntry[];
};

/**
 * The fact catalogue with the operators of each fact: all that a condition builder needs. A condition is a tree of
 * `all`, `any` and `not` over leaves `{ fact, operator, value }`; `conditionClause` reads any of them out.
 */
export function conditionCatalogue(): readonly FactEntry[] {
  return [...FLAT_FACT_NAMES, ...SCENE_FACT_NAMES].map((fact) => {
    const type = typeOfFact(fact);
    return {
      fact,
      label: message(`rules.fact.${fact}`),
      type,
      unit: type === 'number' ? 'days' : null,
      operators: OPERATORS.filter((operator) => operator.reads.includes(type)).map((operator) => entryOf(fact, operator)),
    };
  });
}

function entryOf(fact: FactName, operator: Operator): OperatorEntry {
  const shape = shapeForLeaf(fact, operator);
  return { operator: operator.name, label: message(`rules.operator.${operator.name}`), shape, start: startingValue(shape) };
}

/** Plain comparisons take their choices from the fact; temporal operators have a value of their own. */
export function shapeForLeaf(fact: FactName, operator: Operator): Shape {
  if (!isFlatFact(fact)) return shapeOf(operator.schema);
  const known = FLAT_FACTS[fact];
  if (known.type === 'yesNo') return { type: 'yesNo' };
  if (known.type === 'number') return shapeOf(operator.schema);
  const choices = factChoices(known.values);
  const several = ['in', 'notIn', 'containsAny'].includes(operator.name);
  return several ? { type: 'choices', choices, atLeast: 1 } : { type: 'choice', choices };
}
