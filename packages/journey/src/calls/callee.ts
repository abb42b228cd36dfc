import type { Plan } from '../core/plan.ts';
import type { CallConfig } from '../kinds/call/schema.ts';
import type { Outcome } from '../kinds/exit/schema.ts';
import { depthOf } from './outer-step.ts';

/**
 * A published journey that others can call: its plan, in which whatever it calls itself is already fixed. Plain data, so
 * that server, command line and the browser's worker check a drawing by the same ones.
 */
export type Callee = {
  readonly journey: string;
  readonly version: number;
  /** Whether `live` means this one. */
  readonly live: boolean;
  readonly plan: Plan;
};
export type Callees = readonly Callee[];

/** So many journeys may stand inside one another, the calling one not counted. */
export const CALL_DEPTH_LIMIT = 3;

export const calleeOf = (callees: Callees, { journey, version }: CallConfig): Callee | null =>
  callees.find((callee) => callee.journey === journey && (version === 'live' ? callee.live : callee.version === version)) ?? null;

/** How people can leave a journey, in the order of its steps. Exits of what it calls itself lead on inside it. */
export const outcomesOf = (plan: Plan): Outcome[] => [
  ...new Set(
    Object.values(plan.steps).flatMap((step) => (step.kind === 'exit' && Object.keys(step.next).length === 0 ? [step.config.outcome] : [])),
  ),
];

/** Every journey that is inside a plan. */
export const calledBy = (plan: Plan): readonly string[] => (plan.calls ?? []).map((call) => call.journey);

/** How many journeys stand inside one another when this plan is called: 1 when it calls none itself. */
export const depthWith = (plan: Plan): number => Math.max(0, ...(plan.calls ?? []).map((call) => depthOf(call.step) + 1)) + 1;
