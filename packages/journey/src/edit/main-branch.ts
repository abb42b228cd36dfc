import type { Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import type { StepKind } from '../kinds/configs.ts';

/**
 * What a kind calls the way that most people take; by kind, because an author may name an outcome `next` too. None: it is
 * the first that its author drew. A task that ran out of time is what went wrong, so it is never its main way.
 */
const USUAL: { readonly [Kind in StepKind]: readonly string[] } = {
  trigger: ['next'],
  wait: ['next', 'timeout'],
  message: ['delivered'],
  branch: ['otherwise'],
  split: [],
  promise: ['broken'],
  task: [],
  update: ['next'],
  request: ['succeeded'],
  call: ['otherwise'],
  exit: [],
};

/** The branch that goes on: where what follows a new step is put, and what heals when it is taken away. */
export function mainBranch(step: Step): string | undefined {
  const branches = branchesOf(step).filter((branch) => branch.follows === null);
  return USUAL[step.kind].find((id) => branches.some((branch) => branch.id === id)) ?? branches[0]?.id;
}
