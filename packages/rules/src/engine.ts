import { Engine, Operator as EngineOperator, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import type { CompiledCondition } from './compile-condition.ts';
import { isLeaf, type Condition } from './condition.ts';
import { readFact, type FactValue } from './facts.ts';
import type { Operator } from './operators/operator.ts';
import { OPERATORS } from './operators/registry.ts';
import type { Scene } from './scene.ts';

/** What the engine says about each rule: whether `when` and `objects` hold together. */
export type EngineResult =
  { readonly ok: true; readonly fires: ReadonlyMap<string, boolean> } | { readonly ok: false; readonly reason: string };

/** What the engine is asked: one condition under a name. */
export type Question = { readonly key: string; readonly conditions: readonly CompiledCondition[] };

/**
 * Runs json-rules-engine over conditions whose facts are all known. The fences, each with a regression test, are there
 * because the library otherwise fails open: one engine per evaluation (concurrent runs of one engine skip rules), a count
 * of the rules that answered, flat typed facts without paths, no undefined facts, our own typed operators, one priority.
 */
export async function runEngine(questions: readonly Question[], scene: Scene): Promise<EngineResult> {
  const engine = new Engine([], { allowUndefinedFacts: false, allowUndefinedConditions: false, pathResolver: refusePath });
  for (const operator of OPERATORS) {
    engine.addOperator(
      new EngineOperator<FactValue, unknown>(operator.name, (fact, value) => meaningOf(operator, value)(fact).holds === true),
    );
  }
  const facts = questions.flatMap(({ conditions }) => conditions.flatMap((condition) => condition.facts));
  for (const name of new Set(facts)) {
    const value = readFact(name, scene);
    if (value === undefined) return { ok: false, reason: `the fact "${name}" is unknown` };
    engine.addFact<FactValue>(name, value);
  }
  for (const { key, conditions } of questions)
    engine.addRule({ name: key, conditions: { all: conditions.map(({ json }) => toEngine(json)) }, event: { type: 'fires' } });
  try {
    const { results, failureResults } = await engine.run();
    return complete([...results, ...failureResults], questions);
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

type Meaning = ReturnType<Operator['prepare']>;

/** A value is read once for each operator: packs are compiled once, and the library hands over the very value of the condition. */
const meanings = new Map<string, WeakMap<object, Meaning>>(OPERATORS.map(({ name }) => [name, new WeakMap<object, Meaning>()]));

function meaningOf(operator: Operator, value: unknown): Meaning {
  const known = meanings.get(operator.name);
  if (!known || typeof value !== 'object' || value === null) return operator.prepare(value);
  let meaning = known.get(value);
  if (!meaning) known.set(value, (meaning = operator.prepare(value)));
  return meaning;
}

/** Every rule must have answered, by name: a rule that was skipped would otherwise look like one that does not object. */
export function complete(results: readonly Pick<RuleResult, 'name' | 'result'>[], rules: readonly Pick<Question, 'key'>[]): EngineResult {
  const fires = new Map(results.map((result) => [result.name, result.result === true]));
  const silent = rules.filter((rule) => !fires.has(rule.key));
  if (results.length === rules.length && silent.length === 0) return { ok: true, fires };
  return { ok: false, reason: `${results.length} of ${rules.length} rules answered` };
}

function refusePath(): never {
  throw new TypeError('Facts are flat: a path has no meaning here');
}

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number];

/** The same JSON, in the library's mutable types. */
function toEngine(condition: Condition): Nested {
  if (isLeaf(condition)) return { fact: condition.fact, operator: condition.operator, value: condition.value };
  if ('not' in condition) return { not: toEngine(condition.not) };
  if ('all' in condition) return { all: condition.all.map(toEngine) };
  return { any: condition.any.map(toEngine) };
}
