import type { Branch } from './branches.ts';
import { branchBypass } from './branch/bypass.ts';
import { branchesOf } from './branches-of.ts';
import { callBypass } from './call/bypass.ts';
import type { StepConfigs, StepKind } from './configs.ts';
import { exitBypass } from './exit/bypass.ts';
import { messageBypass } from './message/bypass.ts';
import { promiseBypass } from './promise/bypass.ts';
import { requestBypass } from './request/bypass.ts';
import { splitBypass } from './split/bypass.ts';
import { taskBypass } from './task/bypass.ts';
import { triggerBypass } from './trigger/bypass.ts';
import { updateBypass } from './update/bypass.ts';
import { waitBypass } from './wait/bypass.ts';

const BYPASSES: { readonly [Kind in StepKind]: (config: StepConfigs[Kind]) => string | null } = {
  trigger: triggerBypass,
  wait: waitBypass,
  message: messageBypass,
  branch: branchBypass,
  split: splitBypass,
  promise: promiseBypass,
  task: taskBypass,
  update: updateBypass,
  request: requestBypass,
  call: callBypass,
  exit: exitBypass,
};

type Configured<Kind extends StepKind = StepKind> = { [K in Kind]: { readonly kind: K; readonly config: StepConfigs[K] } }[Kind];
const bind = <Kind extends StepKind>(step: Configured<Kind>): string | null => BYPASSES[step.kind](step.config);

/** The branch by which people pass a step that is skipped. Null: its meaning allows no skipping. */
export function bypassOf(step: Configured): Branch | null {
  const id = bind(step);
  return branchesOf(step).find((branch) => branch.id === id) ?? null;
}
