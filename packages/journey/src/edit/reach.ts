import type { JourneyDocument } from '../document/schema.ts';

/** The step and everything that can be come to from it by drawn wires. */
export function downstreamOf(document: JourneyDocument, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = document.steps[id];
    if (!step || seen.has(id)) continue;
    seen.add(id);
    open.push(...Object.values(step.next));
  }
  return seen;
}

/** Every drawn wire that leads to a step. */
export const wiresTo = (document: JourneyDocument, target: string): { from: string; branch: string }[] =>
  Object.entries(document.steps).flatMap(([from, step]) =>
    Object.entries(step.next).flatMap(([branch, to]) => (to === target ? [{ from, branch }] : [])),
  );
