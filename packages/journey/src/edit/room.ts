import type { Place } from '../document/place.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import type { BranchEnd } from './branch-end.ts';
import { crowdOf } from './crowd.ts';
import { COLUMN, ROW } from './grid.ts';
import { placeSteps } from './place-steps.ts';
import { wiresTo } from './reach.ts';

const HERE: readonly Place[] = [{ x: 0, y: 0 }];

/**
 * Makes room on a branch for steps that shall stand there: `group` are their places, seen from the first of them. They
 * come a row below where the branch begins. What follows, and only what follows, moves down as one, and only as far as it
 * must; where something else is in the way the newcomers go aside. A wire that leads back up moves nothing.
 */
export function makeRoom(
  document: JourneyDocument,
  end: BranchEnd,
  group: readonly Place[] = HERE,
): { readonly document: JourneyDocument; readonly at: Place } {
  const from = document.steps[end.from];
  if (!from) return { document, at: { x: 0, y: 0 } };
  const target = from.next[end.branch];
  const below = target === undefined ? undefined : document.steps[target];
  const follows = target !== undefined && below !== undefined && below.at.y > from.at.y;
  const moving = follows ? leadingDown(document, target) : new Set<string>();
  const taken = crowdOf(Object.entries(document.steps).flatMap(([id, step]) => (moving.has(id) ? [] : [step.at])));

  const y = from.at.y + ROW - Math.min(...group.map((place) => place.y));
  const alone = follows && wiresTo(document, target).length === 1;
  let x = alone ? below.at.x : columnOf(document, end).x;
  while (group.some((place) => taken({ x: x + place.x, y: y + place.y }))) x += columnOf(document, end).outward * COLUMN;

  const places = [...moving].flatMap((id) => document.steps[id]?.at ?? []);
  let shift = follows ? Math.max(0, y + Math.max(...group.map((place) => place.y)) + ROW - below.at.y) : 0;
  while (shift > 0 && places.some((place) => taken({ x: place.x, y: place.y + shift }))) shift += ROW;
  if (shift === 0) return { document, at: { x, y } };
  const down = [...moving].flatMap((id): [string, Place][] => {
    const at = document.steps[id]?.at;
    return at ? [[id, { x: at.x, y: at.y + shift }]] : [];
  });
  return { document: placeSteps(document, Object.fromEntries(down)), at: { x, y } };
}

/** Where a new step below a branch end goes: a row below, in the branch's own column, aside from what stands there. */
export function openPlace(document: JourneyDocument, end: BranchEnd): Place {
  const step = document.steps[end.from];
  if (!step) return { x: 0, y: 0 };
  const taken = crowdOf(Object.values(document.steps).map((other) => other.at));
  const column = columnOf(document, end);
  let x = column.x;
  while (taken({ x, y: step.at.y + ROW })) x += column.outward * COLUMN;
  return { x, y: step.at.y + ROW };
}

/** The column below a branch, and the side to which there is more room. */
function columnOf(document: JourneyDocument, end: BranchEnd): { readonly x: number; readonly outward: 1 | -1 } {
  const step = document.steps[end.from];
  if (!step) return { x: 0, outward: 1 };
  const shown = branchesOf(step).filter(
    (branch) => branch.follows === null || step.next[branch.id] !== undefined || branch.id === end.branch,
  );
  const middle = (shown.length - 1) / 2;
  const index = Math.max(
    shown.findIndex((branch) => branch.id === end.branch),
    0,
  );
  return { x: Math.round(step.at.x + (index - middle) * COLUMN), outward: index < middle ? -1 : 1 };
}

/** The step and what can be come to from it by wires that lead down the canvas: never what leads to it. */
function leadingDown(document: JourneyDocument, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = document.steps[id];
    if (!step || seen.has(id)) continue;
    seen.add(id);
    for (const to of Object.values(step.next)) if ((document.steps[to]?.at.y ?? -Infinity) > step.at.y) open.push(to);
  }
  return seen;
}
