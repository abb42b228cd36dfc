import type { BranchConfig } from './branch/schema.ts';
import type { CallConfig } from './call/schema.ts';
import type { ExitConfig } from './exit/schema.ts';
import type { MessageConfig } from './message/schema.ts';
import type { PromiseConfig } from './promise/schema.ts';
import type { RequestConfig } from './request/schema.ts';
import type { SplitConfig } from './split/schema.ts';
import type { TaskConfig } from './task/schema.ts';
import type { TriggerConfig } from './trigger/schema.ts';
import type { UpdateConfig } from './update/schema.ts';
import type { WaitConfig } from './wait/schema.ts';

/** The one map of kinds, as types. The map of schemas and the map of interpreters must agree with it or nothing compiles. */
export type StepConfigs = {
  trigger: TriggerConfig;
  wait: WaitConfig;
  message: MessageConfig;
  branch: BranchConfig;
  split: SplitConfig;
  promise: PromiseConfig;
  task: TaskConfig;
  update: UpdateConfig;
  request: RequestConfig;
  call: CallConfig;
  exit: ExitConfig;
};
export type StepKind = keyof StepConfigs;
