import type { Step } from '../../document/schema.ts';
import { branchesOf } from '../../kinds/branches-of.ts';
import type { BranchEnd } from '../branch-end.ts';
import { mainBranch } from '../main-branch.ts';
import type { Clip } from './clip.ts';

/** Ids of the steps to which nothing in the clip leads, as they are read: from top to bottom, from left to right. */
export function headsOf({ steps }: Clip): string[] {
  const led = new Set(Object.values(steps).flatMap((step) => Object.values(step.next)));
  const heads = inOrder(steps).filter((id) => !led.has(id));
  // A ring has no beginning; its topmost step is taken for it.
  return heads.length > 0 ? heads : inOrder(steps).slice(0, 1);
}

/** Where people go on from copied steps: the open end of the main path, else the first end that is open. Null: nowhere. */
export function wayOnOf({ steps }: Clip, head: string): BranchEnd | null {
  const seen = new Set<string>();
  for (let id: string | undefined = head; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const step: Step | undefined = steps[id];
    const main: string | undefined = step ? mainBranch(step) : undefined;
    if (!step || main === undefined) break;
    if (step.next[main] === undefined) return { from: id, branch: main };
    id = step.next[main];
  }
  const open = inOrder(steps).flatMap((id) => {
    const step = steps[id];
    return step
      ? branchesOf(step)
          .filter((branch) => branch.follows === null && step.next[branch.id] === undefined)
          .map((branch) => ({ from: id, branch: branch.id }))
      : [];
  });
  return open[0] ?? null;
}

const inOrder = (steps: Clip['steps']): string[] =>
  Object.entries(steps)
    .sort(([, a], [, b]) => a.at.y - b.at.y || a.at.x - b.at.x)
    .map(([id]) => id);
