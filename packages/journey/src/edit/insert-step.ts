import type { JourneyDocument, Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import type { BranchEnd } from './branch-end.ts';
import { wire, withStep } from './change-step.ts';
import { mainBranch } from './main-branch.ts';
import { phaseAt } from './phase-at.ts';
import { makeRoom } from './room.ts';

/**
 * Puts a step onto a branch. What followed now follows the new step's main branch and moves down when there is no room;
 * nothing else on the canvas moves. It is in the phase of what it stands between.
 */
export function insertStep(document: JourneyDocument, end: BranchEnd, id: string, step: Step): JourneyDocument {
  const before = document.steps[end.from];
  if (!before || document.steps[id] || !branchesOf(before).some((branch) => branch.id === end.branch)) return document;
  const target = before.next[end.branch];
  const main = mainBranch(step);
  const room = makeRoom(document, end);
  const { phase: _left, ...rest } = step;
  const phase = phaseAt(document, end);
  const placed: Step = {
    ...rest,
    ...(phase === undefined ? {} : { phase }),
    at: room.at,
    next: target !== undefined && main !== undefined ? { ...step.next, [main]: target } : step.next,
  };
  return withStep(wire(room.document, end, id), id, placed);
}
