import { depthOf, outerStep, type Plan } from '@makegood/journey/core';
import type { Passage } from '@makegood/store';

/**
 * Where a passage stands in the drawing; null when nowhere. An end of a called journey is a branch of the step that calls
 * it; what goes on further inside, and the way in, is drawn nowhere here.
 */
export function drawnPassage(passage: Passage, plan: Plan | null): Passage | null {
  const { step, type, branch } = passage;
  const depth = depthOf(step);
  const kind = plan?.steps[step]?.kind;
  if (depth === 0) return kind === 'call' && type === 'left' ? null : { step, type, branch };
  return depth === 1 && kind === 'exit' && type === 'left' ? { step: outerStep(step), type, branch } : null;
}
