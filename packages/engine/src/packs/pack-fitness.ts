import type { Instant } from '@makegood/base';
import type { PackCheck } from '@makegood/contract';
import { checkCases, titleWords, type CaseResult, type LoadedPack, type PackCase, type Rule } from '@makegood/rules';
import { caughtMutations } from './caught-mutations.ts';
import { readPackDocument } from './pack-findings.ts';

/**
 * Whether a document may decide: it can be read, no check calls it an error, its examples hold, and the examples notice
 * when the rules are changed. `others` are the packs that would decide beside it.
 */
export async function packFitness(
  document: unknown,
  others: readonly LoadedPack[],
  now: Instant,
  { mutations }: { readonly mutations: boolean },
): Promise<PackCheck> {
  const { loaded, findings } = readPackDocument(document, now);
  if (!loaded) return { fit: false, findings: [...findings], tests: [], coverage: [], mutations: null };
  const results = checkCases(loaded, others);
  const caught = mutations ? await caughtMutations(loaded, others) : null;
  return {
    fit:
      findings.every(({ severity }) => severity !== 'error') &&
      results.every(({ passed }) => passed) &&
      (caught === null || caught.caught >= caught.total * caught.needed),
    findings: [...findings],
    tests: results.map((result) => wireResult(result, loaded)),
    coverage: loaded.pack.rules.map((rule) => coverageOf(rule, loaded)),
    mutations: caught,
  };
}

function wireResult({ caseId, ruleId, passed, expected, actual }: CaseResult, { pack }: LoadedPack): PackCheck['tests'][number] {
  const examples = ruleId === null ? pack.tests : pack.rules.find((rule) => rule.id === ruleId)?.tests;
  const example = examples?.find(({ id }) => id === caseId);
  return { id: caseId, title: example?.title ?? null, ruleId, at: example?.context.contact.at ?? '', passed, expected, actual };
}

/** Rules that can stand in the way need an example in which they do and one in which they do not. */
function coverageOf(rule: Rule, { pack }: LoadedPack): PackCheck['coverage'][number] {
  const examples: readonly PackCase[] = [...(rule.tests ?? []), ...(pack.tests ?? []).filter((example) => example.ruleId === rule.id)];
  const silent = examples.filter(({ expected }) => expected === 'allow').length;
  const needed = rule.state === 'active' && (rule.effect === 'block' || rule.effect === 'defer' || rule.effect === 'review');
  return { ruleId: rule.id, title: titleWords(rule), needed, objecting: examples.length - silent, silent };
}
