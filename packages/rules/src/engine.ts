import { Engine, Operator as EngineOperator, type TopLevelCondition } from 'json-rules-engine';
import type { CompiledRule } from './compile-pack.ts';
import { isLeaf, type Condition } from './condition.ts';
import { readFact, type FactValue } from './facts.ts';
import { OPERATORS } from './operators/registry.ts';
import type { Scene } from './scene.ts';

/** What the engine says about each rule: whether `when` and `objects` hold together. */
export type EngineResult =
  { readonly ok: true; readonly fires: ReadonlyMap<string, boolean> } | { readonly ok: false; readonly reason: string };

/**
 * Runs json-rules-engine over rules whose facts are all known. The fences, each with a regression test, are there
 * because the library otherwise fails open: one engine per evaluation (concurrent runs of one engine skip rules), a count
 * of the rules that answered, flat typed facts without paths, no undefined facts, our own typed operators, one priority.
 */
export async function runEngine(rules: readonly CompiledRule[], scene: Scene): Promise<EngineResult> {
  const engine = new Engine([], { allowUndefinedFacts: false, allowUndefinedConditions: false, pathResolver: refusePath });
  for (const operator of OPERATORS) {
    engine.addOperator(
      new EngineOperator<FactValue, unknown>(operator.name, (fact, value) => operator.prepare(value)(fact).holds === true),
    );
  }
  for (const name of new Set(rules.flatMap((rule) => rule.facts))) {
    const value = readFact(name, scene);
    if (value === undefined) return { ok: false, reason: `the fact "${name}" is unknown` };
    engine.addFact<FactValue>(name, value);
  }
  for (const rule of rules) engine.addRule({ name: rule.key, conditions: topLevel(rule), event: { type: 'fires' } });
  try {
    const { results, failureResults } = await engine.run();
    if (results.length + failureResults.length !== rules.length)
      return { ok: false, reason: `${results.length + failureResults.length} of ${rules.length} rules answered` };
    return { ok: true, fires: new Map([...results, ...failureResults].map((result) => [result.name, result.result === true])) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function refusePath(): never {
  throw new TypeError('Facts are flat: a path has no meaning here');
}

function topLevel(rule: CompiledRule): TopLevelCondition {
  const parts = [rule.when?.json, rule.objects?.json].filter((part) => part !== undefined);
  return { all: parts.map(toEngine) };
}

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number];

/** The same JSON, in the library's mutable types. */
function toEngine(condition: Condition): Nested {
  if (isLeaf(condition)) return { fact: condition.fact, operator: condition.operator, value: condition.value };
  if ('not' in condition) return { not: toEngine(condition.not) };
  if ('all' in condition) return { all: condition.all.map(toEngine) };
  return { any: condition.any.map(toEngine) };
}
