import { message, type Message } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import type { BranchEnd } from './branch-end.ts';
import { changeStep, wire } from './change-step.ts';

/**
 * Why a wire may not be drawn; null when it may. The one rule for canvas, outline, API and import: a lint asks it of every
 * wire that is drawn. Loops are judged by the lints, not forbidden here.
 */
export function connectionProblem(document: JourneyDocument, end: BranchEnd, to: string): Message | null {
  const from = document.steps[end.from];
  const target = document.steps[to];
  if (!from || !target) return message('journey.edit.stepGone');
  if (!branchesOf(from).some((branch) => branch.id === end.branch))
    return message('journey.edit.noBranch', { step: from.name, branch: end.branch });
  if (end.from === to) return message('journey.edit.toItself', { step: from.name });
  if (target.kind === 'trigger') return message('journey.edit.toTrigger', { step: target.name });
  return null;
}

export const canConnect = (document: JourneyDocument, end: BranchEnd, to: string): boolean => connectionProblem(document, end, to) === null;

/** Leads a branch to a step; the document as it was when {@link connectionProblem} says why not. */
export const connect = (document: JourneyDocument, end: BranchEnd, to: string): JourneyDocument =>
  canConnect(document, end, to) ? wire(document, end, to) : document;

export const disconnect = (document: JourneyDocument, end: BranchEnd): JourneyDocument =>
  changeStep(document, end.from, (step) => {
    if (step.next[end.branch] === undefined) return step;
    const { [end.branch]: _gone, ...next } = step.next;
    return { ...step, next };
  });
