import { DAY, instant, type Instant } from '@makegood/base';
import type { CompiledPack } from './compile-pack.ts';
import { judge, type Finding } from './judge.ts';
import type { Scene } from './scene.ts';

/** How far ahead a lawful instant is looked for, and how many times the answer may move before the search gives up. */
export const HORIZON_DAYS = 400;
const MOST_STEPS = 5_000;

/** Objecting and unknown rules keep a contact from being made; everything else does not. */
export const stands = (finding: Finding): boolean => finding.outcome === 'objects' || finding.outcome === 'unknown';

/**
 * The earliest instant, not before the scene's own, at which no rule stands in the way of the same contact: a joint
 * fixpoint. At each step every rule that stands in the way does so at least until its answer may change, so the largest
 * of these times is the next one worth looking at, and nothing allowed is ever passed over. Null when a rule never gives
 * way, something is unknown, or the horizon is reached.
 */
export function earliestAllowed(
  packs: readonly CompiledPack[],
  scene: Scene,
  concerns: (finding: Finding) => boolean = () => true,
): Instant | null {
  const limit = scene.at + HORIZON_DAYS * DAY;
  for (let here = scene, step = 0; step < MOST_STEPS; step += 1) {
    const inTheWay = judge(packs, here).filter((finding) => stands(finding) && concerns(finding));
    if (inTheWay.length === 0) return here.at;
    if (inTheWay.some((finding) => finding.outcome === 'unknown')) return null;
    const next = Math.max(...inTheWay.map((finding) => finding.until));
    if (next > limit || next <= here.at) return null;
    here = here.movedTo(instant(next));
  }
  return null;
}
