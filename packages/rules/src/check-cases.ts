import { parseInstant, type Instant } from '@makegood/base';
import { decideSync } from './decide.ts';
import type { LoadedPack } from './load-pack.ts';
import type { PackCase, Rule } from './pack.ts';
import { packsFor, packsOfStack } from './packs-for.ts';
import type { Verdict } from './vocabulary.ts';

/** One worked example and what became of it. */
export type CaseResult = {
  readonly caseId: string;
  /** The rule that the example stands at; null for an example of the whole pack. */
  readonly ruleId: string | null;
  readonly passed: boolean;
  readonly expected: { readonly verdict: Verdict; readonly until: Instant | null };
  readonly actual: { readonly verdict: Verdict; readonly until: Instant | null };
};

/**
 * Runs the worked examples of a pack. An example that stands at a rule asks that rule alone, whatever else objects; one
 * that stands at the pack asks for the whole decision of its stack, with this pack in the place of any other version.
 */
export function checkCases(pack: LoadedPack, others: readonly LoadedPack[] = []): readonly CaseResult[] {
  const available = [pack, ...others.filter((other) => other.pack.id !== pack.pack.id)];
  return [
    ...pack.pack.rules.flatMap((rule) => (rule.tests ?? []).map((example) => ofRule(pack, rule, example))),
    ...(pack.pack.tests ?? []).map((example) => ofPack(available, example)),
  ];
}

function ofRule(pack: LoadedPack, rule: Rule, example: PackCase): CaseResult {
  const objection = decideSync([pack], example.context).objections.find((candidate) => candidate.ruleId === rule.id);
  return resultOf(example, rule.id, objection?.verdict ?? 'allow', objection?.until ?? null);
}

function ofPack(available: readonly LoadedPack[], example: PackCase): CaseResult {
  const packs = example.stack ? packsOfStack(example.stack, available) : packsFor(example.context.debtor.residence, available);
  const decision = decideSync(packs, example.context);
  const result = resultOf(example, null, decision.verdict, decision.until);
  if (example.ruleId === undefined) return result;
  const objects = decision.objections.some((objection) => objection.ruleId === example.ruleId);
  return { ...result, passed: result.passed && objects === (example.expected !== 'allow') };
}

function resultOf(example: PackCase, ruleId: string | null, verdict: Verdict, until: Instant | null): CaseResult {
  const expectedUntil = example.until === undefined ? null : parseInstant(example.until);
  const right = verdict === example.expected || (example.alsoAcceptable ?? []).includes(verdict);
  return {
    caseId: example.id,
    ruleId,
    passed: right && (expectedUntil === null || until === expectedUntil),
    expected: { verdict: example.expected, until: expectedUntil },
    actual: { verdict, until },
  };
}
