import { err, ok } from '@makegood/base';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { changeStep } from './change-step.ts';
import { refused, type Edited } from './edited.ts';
import { mainBranch } from './main-branch.ts';
import { moveProblem, moveStep } from './move-step.ts';
import { placeSteps } from './place-steps.ts';
import { wiresTo } from './reach.ts';

/** Changes places with the step that comes next on its main path; nothing else on the canvas moves. */
export function moveDown(document: JourneyDocument, id: string): Edited {
  const step = document.steps[id];
  if (!step) return refused('stepGone');
  if (step.kind === 'trigger') return refused('triggerStays', { step: step.name });
  const main = mainBranch(step);
  const to = main === undefined ? undefined : step.next[main];
  const after = to === undefined ? undefined : document.steps[to];
  if (to === undefined || !after) return refused('nothingAfter', { step: step.name });
  const on = mainBranch(after);
  if (on === undefined) return refused('lastBefore', { step: step.name, end: after.name });
  if (wiresTo(document, to).some((wire) => wire.from !== id)) return refused('pathsMeet', { step: after.name });
  const end = { from: to, branch: on };
  const problem = moveProblem(document, id, end);
  if (problem) return err(problem);
  const places = Object.fromEntries(Object.entries(document.steps).map(([key, { at }]) => [key, at]));
  const moved = changeStep(moveStep(document, id, end), to, (passed) => ({ ...passed, next: besideIt(after, on, id) }));
  return ok(placeSteps(moved, { ...places, [id]: after.at, [to]: step.at }));
}

/** Branches that led where the main one leads now lead to the step too: whoever came by it before comes by it still. */
const besideIt = ({ next }: Step, main: string, id: string): Step['next'] =>
  Object.fromEntries(Object.entries({ ...next, [main]: id }).map(([branch, to]) => [branch, to === next[main] ? id : to]));

/**
 * Changes places with the step that comes before it on its path. From the beginning of a side branch it leaves the branch
 * and comes before the step that branches.
 */
export function moveUp(document: JourneyDocument, id: string): Edited {
  const step = document.steps[id];
  if (!step) return refused('stepGone');
  const [wire, ...more] = wiresTo(document, id);
  if (!wire) return refused('nothingBefore', { step: step.name });
  const before = document.steps[wire.from];
  if (!before || more.some(({ from }) => from !== wire.from)) return refused('pathsMeet', { step: step.name });
  if (before.kind === 'trigger') return refused('firstAlready', { step: step.name });
  if (mainBranch(step) === undefined) return refused('endsThere', { step: step.name });
  if (before.next[mainBranch(before) ?? ''] === id) return moveDown(document, wire.from);
  const [end, ...others] = wiresTo(document, wire.from);
  if (!end) return refused('nothingBefore', { step: before.name });
  if (others.length > 0) return refused('pathsMeet', { step: before.name });
  const problem = moveProblem(document, id, end);
  return problem ? err(problem) : ok(moveStep(document, id, end));
}
