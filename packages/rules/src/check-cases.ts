import { parseInstant, type Instant } from '@makegood/base';
import { compilePack, type CompiledPack } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { decideSync } from './decide.ts';
import { earliestFor } from './earliest.ts';
import { judge, stands } from './judge.ts';
import type { LoadedPack } from './load-pack.ts';
import type { PackCase } from './pack.ts';
import { packsFor, packsOfStack } from './packs-for.ts';
import { sceneOf } from './scene.ts';
import { verdictOf } from './verdicts.ts';
import type { Verdict } from './vocabulary.ts';

/** What came out, or was expected: the verdict and, where one was worked out, the earliest instant. */
export type CaseAnswer = { readonly verdict: Verdict; readonly until: Instant | null };

/** One worked example and what became of it. */
export type CaseResult = {
  readonly caseId: string;
  /** The rule that the example stands at; null for an example of the whole pack. */
  readonly ruleId: string | null;
  readonly passed: boolean;
  readonly expected: CaseAnswer;
  /** Of the first channel and creditor that went wrong, where the example speaks of several. */
  readonly actual: CaseAnswer;
};

/**
 * Runs the worked examples of a pack. An example that stands at a rule asks that rule alone, whatever else objects; one
 * that stands at the pack asks for the whole decision of its stack, with this pack in the place of any other version.
 */
export function checkCases(pack: LoadedPack, others: readonly LoadedPack[] = []): readonly CaseResult[] {
  const compiled = compilePack(pack);
  return [
    ...pack.pack.rules.flatMap((rule) => (rule.tests ?? []).map((example) => checkRuleCase(compiled, rule.id, example))),
    ...checkPackCases(pack, others),
  ];
}

/** The examples that stand at the pack. */
export function checkPackCases(pack: LoadedPack, others: readonly LoadedPack[]): readonly CaseResult[] {
  const available = [pack, ...others.filter((other) => other.pack.id !== pack.pack.id)];
  return (pack.pack.tests ?? []).map((example) => {
    const packs = example.stack ? packsOfStack(example.stack, available) : packsFor(example.context.debtor.residence, available);
    return resultOf(example, null, (context) => {
      const { verdict, until, objections } = decideSync(packs, context);
      const named =
        example.ruleId === undefined || objections.some(({ ruleId }) => ruleId === example.ruleId) === (example.expected !== 'allow');
      return { verdict, until, named };
    });
  });
}

/** One example against one rule of a pack. */
export const checkRuleCase = (pack: CompiledPack, ruleId: string, example: PackCase): CaseResult =>
  resultOf(example, ruleId, (context) => ({ ...answerOfRule(pack, ruleId, context, example.until !== undefined), named: true }));

/** What one rule makes of a contact, with the exceptions that may lift it: `until` only where it is asked for. */
export function answerOfRule(pack: CompiledPack, ruleId: string, context: ContactContext, withUntil = true): CaseAnswer {
  const scene = sceneOf(context);
  const finding = judge([pack], scene).find(({ compiled }) => compiled.rule.id === ruleId);
  if (!finding || !stands(finding)) return { verdict: 'allow', until: null };
  const verdict = verdictOf(finding);
  return { verdict, until: withUntil && verdict === 'defer' ? earliestFor(finding, [pack], scene) : null };
}

function resultOf(
  example: PackCase,
  ruleId: string | null,
  answer: (context: ContactContext) => CaseAnswer & { readonly named: boolean },
): CaseResult {
  const until = example.until === undefined ? null : parseInstant(example.until);
  const accepted = [example.expected, ...(example.alsoAcceptable ?? [])];
  const isRight = (given: CaseAnswer & { readonly named: boolean }): boolean =>
    given.named && accepted.includes(given.verdict) && (until === null || given.until === until);
  let last: CaseAnswer = { verdict: 'allow', until: null };
  let passed = true;
  for (const context of contextsOf(example)) {
    const given = answer(context);
    last = { verdict: given.verdict, until: given.until };
    passed = isRight(given);
    if (!passed) break;
  }
  return { caseId: example.id, ruleId, passed, expected: { verdict: example.expected, until }, actual: last };
}

/** The example's contact, then the same by every other channel and for every other creditor that it names. */
export function contextsOf({ context, also }: PackCase): readonly ContactContext[] {
  return [
    context,
    ...(also?.channels ?? []).map((channel) => ({ ...context, contact: { ...context.contact, channel } })),
    ...(also?.creditorTypes ?? []).map((creditorType) => ({ ...context, creditorType })),
  ];
}
