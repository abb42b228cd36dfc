import type { JourneyDocument } from '../document/schema.ts';
import type { BranchEnd } from './branch-end.ts';

/** The phase that a step put onto a branch is in: that of what comes before it, unless another one begins with what follows. */
export function phaseAt(document: JourneyDocument, end: BranchEnd): string | undefined {
  const before = document.steps[end.from];
  const target = before?.next[end.branch];
  const after = target === undefined ? undefined : document.steps[target];
  return after === undefined || after.phase === before?.phase ? before?.phase : undefined;
}
