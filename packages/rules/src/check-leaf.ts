import type { Leaf } from './condition.ts';
import { FLAT_FACTS, FLAT_FACT_NAMES, isFlatFact, SCENE_FACT_NAMES, type FactName } from './facts.ts';
import { issueAt, parseWith, type Issue } from './issue.ts';
import { OPERATORS, operatorNamed } from './operators/registry.ts';

const FACT_NAMES: readonly FactName[] = [...FLAT_FACT_NAMES, ...SCENE_FACT_NAMES];

export const factNamed = (name: string): FactName | undefined => FACT_NAMES.find((known) => known === name);

/** What is wrong with one leaf. Operators are checked when a pack is loaded: json-rules-engine would notice only when it reaches one. */
export function checkLeaf(leaf: Leaf, path: string): readonly Issue[] {
  const fact = factNamed(leaf.fact);
  if (!fact) return [issueAt(`${path}.fact`, 'fact', { name: leaf.fact, known: FACT_NAMES.join(', ') })];
  const type = isFlatFact(fact) ? FLAT_FACTS[fact].type : fact;
  const operator = operatorNamed(leaf.operator);
  if (!operator?.reads.includes(type)) {
    const known = OPERATORS.filter((candidate) => candidate.reads.includes(type)).map((candidate) => candidate.name);
    return [issueAt(`${path}.operator`, 'operator', { name: leaf.operator, fact, known: known.join(', ') })];
  }
  const parsed = parseWith(operator.schema, leaf.value);
  if (!parsed.ok) return parsed.error.map((issue) => ({ ...issue, path: `${path}.value${join(issue.path)}` }));
  return isFlatFact(fact) ? checkWords(fact, leaf, path) : [];
}

const join = (path: string): string => (path === '' || path.startsWith('[') ? path : `.${path}`);

/** A word that the fact can never be is a mistake: the condition would silently never hold. */
function checkWords(name: Parameters<typeof isFlatFact>[0], leaf: Leaf, path: string): readonly Issue[] {
  if (!isFlatFact(name)) return [];
  const fact = FLAT_FACTS[name];
  const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  if (fact.type === 'yesNo') return values.every((value) => typeof value === 'boolean') ? [] : [issueAt(`${path}.value`, 'trueOrFalse')];
  if (fact.type === 'number') return [];
  const known: readonly string[] = fact.values;
  return values.flatMap((value) =>
    typeof value === 'string' && known.includes(value)
      ? []
      : [issueAt(`${path}.value`, 'word', { given: JSON.stringify(value), fact: name, known: known.join(', ') })],
  );
}
