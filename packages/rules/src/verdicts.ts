import { compilePack } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { coversResidence } from './coverage.ts';
import { inTheWayOf, type Finding } from './judge.ts';
import type { LoadedPack } from './load-pack.ts';
import { sceneOf } from './scene.ts';
import type { Verdict } from './vocabulary.ts';

const ORDER: Readonly<Record<Verdict, number>> = { allow: 0, defer: 1, review: 2, block: 3 };

export const strictest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((worst, verdict) => (ORDER[verdict] > ORDER[worst] ? verdict : worst), 'allow');

/** What one objecting rule makes of the contact. One that would defer but never gives way by itself is not cured by waiting, so it blocks. */
export function verdictOf(finding: Finding): Exclude<Verdict, 'allow'> {
  const { effect } = finding.compiled.rule;
  if (effect === 'review' && finding.outcome === 'objects') return 'review';
  return effect === 'defer' && finding.outcome === 'objects' && finding.until() !== Infinity ? 'defer' : 'block';
}

/** The bare answer: the verdict that {@link decideSync} would give, and the rules that stand in the way. */
export type BareVerdict = { readonly verdict: Verdict; readonly ruleIds: readonly string[] };

/**
 * Packs compiled once for many contexts, without sentences, agreements or times: for back-tests over stored attempts and
 * for verification, where only what changes is looked at again with {@link decideSync}.
 */
export function compileVerdicts(packs: readonly LoadedPack[]): (context: ContactContext) => BareVerdict {
  const compiled = packs.map(compilePack);
  return (context) => {
    const scene = sceneOf(context);
    const inTheWay = compiled.flatMap((pack) => inTheWayOf(pack, scene));
    const covered = coversResidence(packs, context.debtor.residence);
    return {
      verdict: covered ? strictest(inTheWay.map(verdictOf)) : 'block',
      ruleIds: inTheWay.map((finding) => finding.compiled.rule.id),
    };
  };
}
