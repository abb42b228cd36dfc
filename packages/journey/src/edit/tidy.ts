import type { Place } from '../document/place.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { crowdOf } from './crowd.ts';
import { COLUMN, ROW } from './grid.ts';
import { placeSteps } from './place-steps.ts';

/**
 * Lays a journey out from top to bottom: each step below the deepest of those that lead to it, branches side by side in
 * their own order, a step in the middle above what it alone leads to. Wires back up do not count for depth. Idempotent:
 * tidying twice is tidying once, and what is tidy comes back as the very document.
 *
 * With `only`, just these steps are laid out, as the wires between them lead; the first of them stays where it is, the
 * others come around it, and all of them go down together when they would cover something else.
 */
export function tidy(document: JourneyDocument, only?: Iterable<string>): JourneyDocument {
  if (only === undefined) return placeSteps(document, layoutOf(document, Object.keys(document.steps)));
  const wanted = new Set(only);
  const chosen = Object.keys(document.steps).filter((id) => wanted.has(id));
  const layout = layoutOf(document, chosen);
  const first = firstOf(document, chosen);
  const [from, to] = [layout[first ?? ''], document.steps[first ?? '']?.at];
  if (!from || !to) return document;
  const taken = crowdOf(Object.entries(document.steps).flatMap(([id, step]) => (wanted.has(id) ? [] : [step.at])));
  const placed = (down: number): [string, Place][] =>
    Object.entries(layout).map(([id, at]) => [id, { x: at.x - from.x + to.x, y: at.y - from.y + to.y + down }]);
  let down = 0;
  while (placed(down).some(([, at]) => taken(at))) down += ROW;
  return placeSteps(document, Object.fromEntries(placed(down)));
}

type Ways = ReadonlyMap<string, readonly string[]>;

function layoutOf(document: JourneyDocument, ids: readonly string[]): Readonly<Record<string, Place>> {
  const ways = waysAmong(document, ids);
  const { roots, tree, order, back } = treesOf(document, ids, ways);
  const depth = depthsOf(ways, order, back);
  const places: Record<string, Place> = {};
  let column = 0;
  const place = (id: string): number => {
    const middles = (tree.get(id) ?? []).map(place);
    const [first, last] = [middles[0], middles.at(-1)];
    const middle = first === undefined || last === undefined ? column++ : (first + last) / 2;
    places[id] = { x: Math.round(middle * COLUMN), y: (depth.get(id) ?? 0) * ROW };
    return middle;
  };
  for (const root of roots) place(root);
  return places;
}

/** Where each step leads among these, in the order of its branches, each target once. */
function waysAmong(document: JourneyDocument, ids: readonly string[]): Ways {
  const among = new Set(ids);
  return new Map(
    ids.map((id) => {
      const step = document.steps[id];
      const targets = step ? branchesOf(step).flatMap((branch) => step.next[branch.id] ?? []) : [];
      return [id, [...new Set(targets)].filter((to) => among.has(to))];
    }),
  );
}

/** Beginnings first: the trigger, where off-ramps lead, what nothing among these leads to; then what only rings are left of. */
function beginningsOf(document: JourneyDocument, ids: readonly string[], ways: Ways): string[] {
  const led = new Set([...ways].flatMap(([from, targets]) => targets.filter((to) => to !== from)));
  const ramps = new Set(document.offRamps.flatMap(({ then }) => (then.type === 'go' ? [then.step] : [])));
  const isTrigger = (id: string): boolean => document.steps[id]?.kind === 'trigger';
  return [...ids.filter(isTrigger), ...ids.filter((id) => !led.has(id) && ramps.has(id)), ...ids.filter((id) => !led.has(id)), ...ids];
}

const firstOf = (document: JourneyDocument, ids: readonly string[]): string | undefined =>
  beginningsOf(document, ids, waysAmong(document, ids))[0];

/**
 * Each step under the one that reaches it first in reading order. `order`: every step after all that lead down to it;
 * `back`: wires to a step that is still open above.
 */
function treesOf(document: JourneyDocument, ids: readonly string[], ways: Ways) {
  const roots: string[] = [];
  const tree = new Map<string, string[]>();
  const back = new Set<string>();
  const done = new Set<string>();
  const above = new Set<string>();
  const left: string[] = [];
  const visit = (id: string): void => {
    done.add(id);
    above.add(id);
    for (const to of ways.get(id) ?? []) {
      if (above.has(to)) back.add(`${id}:${to}`);
      if (done.has(to)) continue;
      tree.set(id, [...(tree.get(id) ?? []), to]);
      visit(to);
    }
    above.delete(id);
    left.push(id);
  };
  for (const root of beginningsOf(document, ids, ways))
    if (!done.has(root)) {
      roots.push(root);
      visit(root);
    }
  return { roots, tree, back, order: left.reverse() };
}

/** The longest way down to each step, in rows. */
function depthsOf(ways: Ways, order: readonly string[], back: ReadonlySet<string>): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  for (const id of order) {
    const at = depth.get(id) ?? 0;
    depth.set(id, at);
    for (const to of ways.get(id) ?? []) if (!back.has(`${id}:${to}`)) depth.set(to, Math.max(depth.get(to) ?? 0, at + 1));
  }
  return depth;
}
