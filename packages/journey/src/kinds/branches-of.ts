import type { Step } from '../document/schema.ts';
import { branchBranches } from './branch/branches.ts';
import type { Branch } from './branches.ts';
import { callBranches } from './call/branches.ts';
import type { StepConfigs, StepKind } from './configs.ts';
import { exitBranches } from './exit/branches.ts';
import { messageBranches } from './message/branches.ts';
import { promiseBranches } from './promise/branches.ts';
import { requestBranches } from './request/branches.ts';
import { splitBranches } from './split/branches.ts';
import { taskBranches } from './task/branches.ts';
import { triggerBranches } from './trigger/branches.ts';
import { updateBranches } from './update/branches.ts';
import { waitBranches } from './wait/branches.ts';

const BRANCHES: { readonly [Kind in StepKind]: (config: StepConfigs[Kind]) => Branch[] } = {
  trigger: triggerBranches,
  wait: waitBranches,
  message: messageBranches,
  branch: branchBranches,
  split: splitBranches,
  promise: promiseBranches,
  task: taskBranches,
  update: updateBranches,
  request: requestBranches,
  call: callBranches,
  exit: exitBranches,
};

type Configured<Kind extends StepKind = StepKind> = { [K in Kind]: { readonly kind: K; readonly config: StepConfigs[K] } }[Kind];

const bind = <Kind extends StepKind>(step: Configured<Kind>): Branch[] => BRANCHES[step.kind](step.config);

/** The ways out of a step, in the order in which they are drawn from left to right. */
export const branchesOf = (step: Configured): Branch[] => bind(step);

/** Where a branch leads: its own wire, or that of the branch it follows. Undefined when neither is drawn. */
export function targetOf(step: Configured & Pick<Step, 'next'>, branch: Branch, branches = branchesOf(step)): string | undefined {
  const drawn = step.next[branch.id];
  if (drawn !== undefined || branch.follows === null) return drawn;
  const main = branches.find((candidate) => candidate.id === branch.follows);
  return main ? targetOf(step, main, branches) : undefined;
}
