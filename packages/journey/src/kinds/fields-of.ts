import type { Step } from '../document/schema.ts';
import { branchFields } from './branch/fields.ts';
import { callFields } from './call/fields.ts';
import type { StepConfigs, StepKind } from './configs.ts';
import { exitFields } from './exit/fields.ts';
import type { Field, Names } from './field.ts';
import { label, labelled, yesNo } from './field.ts';
import { messageFields } from './message/fields.ts';
import { promiseFields } from './promise/fields.ts';
import { requestFields } from './request/fields.ts';
import { splitFields } from './split/fields.ts';
import { taskFields } from './task/fields.ts';
import { triggerFields } from './trigger/fields.ts';
import { updateFields } from './update/fields.ts';
import { waitFields } from './wait/fields.ts';

const FIELDS: { readonly [Kind in StepKind]: (config: StepConfigs[Kind], names: Names) => Field[] } = {
  trigger: triggerFields,
  wait: waitFields,
  message: messageFields,
  branch: branchFields,
  split: splitFields,
  promise: promiseFields,
  task: taskFields,
  update: updateFields,
  request: requestFields,
  call: callFields,
  exit: exitFields,
};

type Configured<Kind extends StepKind = StepKind> = { [K in Kind]: { readonly kind: K; readonly config: StepConfigs[K] } }[Kind];
const bind = <Kind extends StepKind>(step: Configured<Kind>, names: Names): Field[] => FIELDS[step.kind](step.config, names);

/** All settings of a step, one by one, in the order in which its form shows them. */
export const fieldsOf = (step: Step, names: Names): Field[] => [
  ...bind(step, names),
  labelled('skipped', label('skipped'), step.skipped ?? false, yesNo(step.skipped ?? false)),
];
