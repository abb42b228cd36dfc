/**
 * Journeys: the document as drawn, its lints, the plan compiled from it, and the interpreter that runs the plan.
 * Pure. Hosts and workflow sandboxes import `@makegood/journey/core`, which carries no schema library.
 */
export * from './calls/callee.ts';
export * from './compile.ts';
export * from './conditions/evaluate.ts';
export * from './conditions/facts.ts';
export * from './conditions/schema.ts';
export * from './core/index.ts';
export * from './document/notes.ts';
export * from './document/off-ramps.ts';
export * from './document/parse.ts';
export * from './document/phases.ts';
export * from './document/place.ts';
export * from './document/schema.ts';
export * from './kinds/branches-of.ts';
export type { Branch } from './kinds/branches.ts';
export { bypassOf } from './kinds/bypass-of.ts';
export * from './kinds/configs.ts';
export * from './kinds/duration.ts';
export { NO_JOURNEY, type CallConfig } from './kinds/call/schema.ts';
export { branchFor } from './kinds/call/branches.ts';
export { channelSchema, type ChannelId, type MessageConfig } from './kinds/message/schema.ts';
export { HOLD_STATUSES, holdStatusSchema, type Change, type HoldStatus, type UpdateConfig } from './kinds/update/schema.ts';
export { OUTCOMES, type ExitConfig, type Outcome } from './kinds/exit/schema.ts';
export type { BranchConfig } from './kinds/branch/schema.ts';
export type { PromiseConfig } from './kinds/promise/schema.ts';
export type { RequestConfig } from './kinds/request/schema.ts';
export type { SplitConfig } from './kinds/split/schema.ts';
export type { TaskConfig } from './kinds/task/schema.ts';
export type { TriggerConfig } from './kinds/trigger/schema.ts';
export type { WaitConfig, WaitEvent } from './kinds/wait/schema.ts';
export * from './lints/check.ts';
export * from './lints/finding.ts';
export { skipProblem } from './lints/skip-not-allowed/skip-problem.ts';
export * from './facts/catalogue.ts';
export { journeyTexts } from './texts/index.ts';
export * from './conditions/problems.ts';
export * from './kinds/create.ts';
export * from './kinds/face-of.ts';
export { sayCondition, sayDuration } from './kinds/say.ts';
export { sayWholeCondition } from './kinds/say-whole.ts';
export * from './diff/index.ts';
export * from './edit/index.ts';
export { outlineOf } from './outline/outline-of.ts';
export type { Outline, OutlineEnd, OutlinePath, OutlineStep } from './outline/outline.ts';
export { toldBranches } from './outline/shape.ts';
export * from './routed.ts';
