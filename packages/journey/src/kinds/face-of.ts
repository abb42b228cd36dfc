import type { Message } from '@makegood/base';
import { branchFace } from './branch/face.ts';
import { callFace } from './call/face.ts';
import type { StepConfigs, StepKind } from './configs.ts';
import { exitFace } from './exit/face.ts';
import { messageFace } from './message/face.ts';
import { promiseFace } from './promise/face.ts';
import { requestFace } from './request/face.ts';
import { splitFace } from './split/face.ts';
import { taskFace } from './task/face.ts';
import { triggerFace } from './trigger/face.ts';
import { updateFace } from './update/face.ts';
import { waitFace } from './wait/face.ts';

const FACES: { readonly [Kind in StepKind]: (config: StepConfigs[Kind]) => Message } = {
  trigger: triggerFace,
  wait: waitFace,
  message: messageFace,
  branch: branchFace,
  split: splitFace,
  promise: promiseFace,
  task: taskFace,
  update: updateFace,
  request: requestFace,
  call: callFace,
  exit: exitFace,
};

type Configured<Kind extends StepKind = StepKind> = { [K in Kind]: { readonly kind: K; readonly config: StepConfigs[K] } }[Kind];
const bind = <Kind extends StepKind>(step: Configured<Kind>): Message => FACES[step.kind](step.config);

/** What a step does, as one sentence; the values in it stand between `**`. */
export const faceOf = (step: Configured): Message => bind(step);
