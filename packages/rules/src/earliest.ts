import { DAY, instant, type Instant } from '@makegood/base';
import type { CompiledPack } from './compile-pack.ts';
import { judge, judgeOne, stands, type Finding } from './judge.ts';
import type { Scene } from './scene.ts';

/** How far ahead a lawful instant is looked for, and how many times the answer may move before the search gives up. */
export const HORIZON_DAYS = 400;
const MOST_STEPS = 5_000;

/**
 * The earliest instant, not before the scene's own, at which no rule stands in the way of the same contact: a joint
 * fixpoint. At each step every rule that stands in the way does so at least until its answer may change, so the largest
 * of these times is the next one worth looking at, and nothing allowed is ever passed over. Null when a rule never gives
 * way, something is unknown, or the horizon is reached.
 */
export const earliestAllowed = (packs: readonly CompiledPack[], scene: Scene): Instant | null =>
  fixpoint(scene, (here) => judge(packs, here).filter(stands));

/** The same for one rule alone: when it would no longer stand in the way. */
export const earliestFor = (finding: Finding, packs: readonly CompiledPack[], scene: Scene): Instant | null =>
  fixpoint(scene, (here) => {
    const found = judgeOne(finding.compiled, packs, here);
    return found && stands(found) ? [found] : [];
  });

function fixpoint(scene: Scene, inTheWayAt: (here: Scene) => readonly Finding[]): Instant | null {
  const limit = scene.at + HORIZON_DAYS * DAY;
  for (let here = scene, step = 0; step < MOST_STEPS; step += 1) {
    const inTheWay = inTheWayAt(here);
    if (inTheWay.length === 0) return here.at;
    if (inTheWay.some((finding) => finding.outcome === 'unknown')) return null;
    const next = Math.max(...inTheWay.map((finding) => finding.until()));
    if (next > limit || next <= here.at) return null;
    here = here.movedTo(instant(next));
  }
  return null;
}
