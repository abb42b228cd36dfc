import { branchInterpreter } from '../kinds/branch/interpreter.ts';
import { callInterpreter } from '../kinds/call/interpreter.ts';
import type { StepKind } from '../kinds/configs.ts';
import { exitInterpreter } from '../kinds/exit/interpreter.ts';
import { messageInterpreter } from '../kinds/message/interpreter.ts';
import { promiseInterpreter } from '../kinds/promise/interpreter.ts';
import { requestInterpreter } from '../kinds/request/interpreter.ts';
import { splitInterpreter } from '../kinds/split/interpreter.ts';
import { taskInterpreter } from '../kinds/task/interpreter.ts';
import { triggerInterpreter } from '../kinds/trigger/interpreter.ts';
import { updateInterpreter } from '../kinds/update/interpreter.ts';
import { waitInterpreter } from '../kinds/wait/interpreter.ts';
import type { Move, Offer, StepContext, StepInterpreter } from './interpreter.ts';
import type { PlanStep } from './plan.ts';
import type { Json } from '@makegood/base';

/** The one map of meanings. A kind that is missing here does not compile. */
const INTERPRETERS: { readonly [Kind in StepKind]: StepInterpreter<PlanStep<Kind>> } = {
  trigger: triggerInterpreter,
  wait: waitInterpreter,
  message: messageInterpreter,
  branch: branchInterpreter,
  split: splitInterpreter,
  promise: promiseInterpreter,
  task: taskInterpreter,
  update: updateInterpreter,
  request: requestInterpreter,
  call: callInterpreter,
  exit: exitInterpreter,
};

export function enterStep<Kind extends StepKind>(step: PlanStep<Kind>, context: StepContext): Move {
  return INTERPRETERS[step.kind].enter(step, context);
}

export function resumeStep<Kind extends StepKind>(step: PlanStep<Kind>, data: Json, offer: Offer, context: StepContext): Move | null {
  return INTERPRETERS[step.kind].resume(step, data, offer, context);
}

export function abandonStep<Kind extends StepKind>(step: PlanStep<Kind>, data: Json, context: StepContext): void {
  INTERPRETERS[step.kind].abandon?.(step, data, context);
}
