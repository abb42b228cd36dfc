import type { Step } from '../document/schema.ts';
import { fatesOf } from './merge-fates.ts';
import { mergeStep } from './merge-step.ts';
import { follow } from './merge-wires.ts';
import { entryOf, partOf, type Weaving } from './weaving.ts';

/** All steps of the merged journey. No wire of theirs leads to a step that is not there. */
export function mergeSteps(weaving: Weaving): Record<string, Step> {
  const { base, mine, theirs } = weaving.sides;
  const fates = fatesOf(weaving);
  const standing = new Set(fates.alive);
  const steps = partOf(weaving.sides, (document) => document.steps);
  const past = (to: string) => follow(to, [theirs, mine, base], (id) => !standing.has(id));
  const merged: Record<string, Step> = {};
  const later: { end: { from: string; branch: string }; to: string }[] = [];
  for (const id of fates.alive) {
    const sides = entryOf(steps, id);
    const alone = sides.mine === undefined ? sides.theirs : sides.theirs === undefined ? sides.mine : undefined;
    if (alone) merged[id] = withWays(alone, past);
    else {
      const both = mergeStep(weaving, fates, id, sides);
      merged[id] = both.step;
      later.push(...both.then);
    }
  }
  // Those of the steps that both sides put into one wire: the end of the first chain leads to the second one.
  for (const { end, to } of later) {
    const step = merged[end.from];
    if (step && merged[to]) merged[end.from] = { ...step, next: { ...step.next, [end.branch]: to } };
  }
  return merged;
}

const withWays = (step: Step, past: (to: string) => string | undefined): Step => ({
  ...step,
  next: Object.fromEntries(
    Object.entries(step.next).flatMap(([branch, to]) => {
      const way = past(to);
      return way === undefined ? [] : [[branch, way]];
    }),
  ),
});
