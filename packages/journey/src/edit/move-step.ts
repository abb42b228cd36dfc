import { message, type Message } from '@makegood/base';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { branchContents } from './branch-contents.ts';
import type { BranchEnd } from './branch-end.ts';
import { canConnect } from './connect.ts';
import { insertStep } from './insert-step.ts';
import { mainBranch } from './main-branch.ts';
import { downstreamOf } from './reach.ts';

/** Why a step cannot be put onto this branch; null when it can. */
export function moveProblem(document: JourneyDocument, id: string, end: BranchEnd): Message | null {
  const step = document.steps[id];
  const before = document.steps[end.from];
  if (!step || !before) return message('journey.edit.stepGone');
  if (step.kind === 'trigger') return message('journey.edit.triggerStays', { step: step.name });
  if (!branchesOf(before).some((branch) => branch.id === end.branch))
    return message('journey.edit.noBranch', { step: before.name, branch: end.branch });
  if (end.from === id) return message('journey.edit.behindItself', { step: step.name });
  const target = before.next[end.branch];
  if (target === id) return message('journey.edit.alreadyThere', { step: step.name });
  const main = mainBranch(step);
  if (main === undefined && target !== undefined) return message('journey.edit.endsThere', { step: step.name });
  return ownPlaces(document, id).has(end.from) ? message('journey.edit.intoOwnBranch', { step: step.name }) : null;
}

/** Documents never change, so what was found for one holds; a canvas asks about every branch end of one document. */
const FOUND = new WeakMap<JourneyDocument, Map<string, ReadonlySet<string>>>();

/** Steps to which a side branch leads: behind one of them the step would go round in a ring, or nobody would come to it. */
function ownPlaces(document: JourneyDocument, id: string): ReadonlySet<string> {
  const found = FOUND.get(document) ?? new Map<string, ReadonlySet<string>>();
  FOUND.set(document, found);
  const known = found.get(id);
  if (known) return known;
  const step = document.steps[id];
  const main = step ? mainBranch(step) : undefined;
  const way = main === undefined ? undefined : step?.next[main];
  const healed = without(document, id, way);
  const places = Object.entries(step?.next ?? {}).flatMap(([branch, to]) => {
    if (branch === main || to === way) return [];
    const ringAlready = downstreamOf(document, to).has(id);
    return [...branchContents(document, id, branch), ...(ringAlready ? [] : downstreamOf(healed, to))];
  });
  found.set(id, new Set(places));
  return new Set(places);
}

/**
 * Takes a step out of its path, which heals along the step's main branch, and puts it onto another branch. Branches that
 * led where the main one leads go on doing so; the others lead where they led. The document as it was when {@link moveProblem} says why not.
 */
export function moveStep(document: JourneyDocument, id: string, end: BranchEnd): JourneyDocument {
  const step = document.steps[id];
  if (!step || moveProblem(document, id, end)) return document;
  const main = mainBranch(step);
  const way = main === undefined ? undefined : step.next[main];
  const healed = without(document, id, way);
  const target = healed.steps[end.from]?.next[end.branch];
  const next = Object.entries(step.next).flatMap(([branch, to]): [string, string][] => {
    if (branch === main) return [];
    if (to !== way) return [[branch, to]];
    return target === undefined ? [] : [[branch, target]];
  });
  const moved = insertStep(healed, end, id, { ...step, next: Object.fromEntries(next) });
  // The steps keep their order, by which they are read where nothing else orders them.
  const steps = Object.keys(document.steps).flatMap((key): [string, Step][] => {
    const kept = moved.steps[key];
    return kept ? [[key, kept]] : [];
  });
  return { ...moved, steps: Object.fromEntries(steps) };
}

/** The document without a step; what led to it leads to `to`, or nowhere. */
function without(document: JourneyDocument, id: string, to: string | undefined): JourneyDocument {
  const others = Object.entries(document.steps).filter(([other]) => other !== id);
  const steps = others.map(([from, step]): [string, Step] => {
    if (!Object.values(step.next).includes(id)) return [from, step];
    const next = Object.entries(step.next).flatMap(([branch, target]): [string, string][] => {
      if (target !== id) return [[branch, target]];
      return to !== undefined && canConnect(document, { from, branch }, to) ? [[branch, to]] : [];
    });
    return [from, { ...step, next: Object.fromEntries(next) }];
  });
  return { ...document, steps: Object.fromEntries(steps) };
}
