import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { placeSteps } from './place-steps.ts';
import { COLUMN, ROW } from './grid.ts';

/**
 * Lays a journey out from top to bottom: each step below the deepest of those that lead to it, branches side by side in
 * their own order, a step in the middle above what it alone leads to. Idempotent: tidying twice is tidying once. Wires
 * back up do not count for depth.
 */
export function tidy(document: JourneyDocument): JourneyDocument {
  const roots = Object.entries(document.steps)
    .filter(([, step]) => step.kind === 'trigger')
    .map(([id]) => id);
  const { tree, back } = treeOf(document, roots);
  const depth = depths(document, roots, back);
  const places: Record<string, { x: number; y: number }> = {};
  let column = 0;
  const place = (id: string): number => {
    const children = tree.get(id) ?? [];
    const middles = children.map(place);
    const first = middles[0];
    const last = middles.at(-1);
    const middle = first === undefined || last === undefined ? column++ : (first + last) / 2;
    places[id] = { x: Math.round(middle * COLUMN), y: (depth.get(id) ?? 0) * ROW };
    return middle;
  };
  for (const root of roots) place(root);
  // Steps that nothing leads to stand beside, in their own order.
  for (const id of Object.keys(document.steps)) if (!places[id]) places[id] = { x: column++ * COLUMN, y: 0 };
  return placeSteps(document, places);
}

/** Each step under the one that reaches it first in reading order; wires to a step that is still open above are wires back. */
function treeOf(document: JourneyDocument, roots: readonly string[]) {
  const tree = new Map<string, string[]>();
  const back = new Set<string>();
  const done = new Set<string>();
  const above = new Set<string>();
  const visit = (id: string): void => {
    done.add(id);
    above.add(id);
    for (const { key, to } of waysOf(document, id)) {
      if (above.has(to)) back.add(key);
      if (done.has(to)) continue;
      tree.set(id, [...(tree.get(id) ?? []), to]);
      visit(to);
    }
    above.delete(id);
  };
  for (const root of roots) if (!done.has(root)) visit(root);
  return { tree, back };
}

function waysOf(document: JourneyDocument, id: string): { key: string; to: string }[] {
  const step = document.steps[id];
  if (!step) return [];
  return branchesOf(step).flatMap((branch) => {
    const to = step.next[branch.id];
    return to !== undefined && document.steps[to] ? [{ key: `${id}:${branch.id}`, to }] : [];
  });
}

/** The longest way from a root, in rows, over the wires that lead down. */
function depths(document: JourneyDocument, roots: readonly string[], back: ReadonlySet<string>): Map<string, number> {
  const depth = new Map<string, number>();
  const open = roots.map((id) => ({ id, at: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    if ((depth.get(next.id) ?? -1) >= next.at) continue;
    depth.set(next.id, next.at);
    for (const { key, to } of waysOf(document, next.id)) if (!back.has(key)) open.push({ id: to, at: next.at + 1 });
  }
  return depth;
}
