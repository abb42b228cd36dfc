import type { Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';

/** The branch that goes on: the one that most people take, by the kind's own order of preference. */
export function mainBranch(step: Step): string | undefined {
  const branches = branchesOf(step).filter((branch) => branch.follows === null);
  const preferred = ['next', 'delivered', 'timeout', 'otherwise', 'succeeded', 'broken', 'overdue'];
  return preferred.find((id) => branches.some((branch) => branch.id === id)) ?? branches[0]?.id;
}
