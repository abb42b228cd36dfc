/**
 * The interpreter of journeys: plan, state and event in; state, commands and trace out. This entry brings no schema
 * library, no formatter and no calendar along, so that it runs as it is inside a workflow sandbox.
 */
export { advance, type Advanced } from './advance.ts';
export type { Command, TimeQuestion } from './commands.ts';
export type { Effects, EffectScope } from './effects.ts';
export { inOrder, type EventType, type JourneyEvent, type Migration, type ResumePolicy } from './events.ts';
export { depthOf, INSIDE, innerName, innerStep, isInside, outerStep } from '../calls/outer-step.ts';
export type { PackReference, Plan, PlanCall, PlanOffRamp, PlanStep } from './plan.ts';
export type { EffectResult } from './results.ts';
export { newState, wakeAt, SEEN_LIMIT, HELD_LIMIT, type EnrolmentState, type Tally, type Waiting } from './state.ts';
export type { TraceEntry } from './trace.ts';
export type { Facts, FactValue } from '../conditions/facts.ts';
