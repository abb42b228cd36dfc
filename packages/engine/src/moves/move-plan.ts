import { message } from '@makegood/base';
import type { Destination, MoveMap, StandingStep } from '@makegood/contract';
import { passedTo, stepMap, type JourneyDocument } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { Journey } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { standingIn, type Standing, type StandingAt } from './standing-steps.ts';
import { rampsMet, type MetRamps } from './ways-out.ts';

/** Where everybody who is under way would go, step by step. */
export type MovePlan = {
  readonly journey: Journey;
  readonly plan: Plan;
  readonly steps: readonly PlannedStep[];
  /** What the core reads: old step → new step, or null to leave; the same step where it says nothing. */
  readonly moves: Readonly<Record<string, string | null>>;
  readonly met: MetRamps;
};
export type PlannedStep = StandingAt & {
  readonly to: Destination;
  readonly suggested: Destination;
  readonly effect: StandingStep['effect'];
};

/** What is published next: the drawing, for what it skips, and what it means. */
export type Drawn = { readonly document: JourneyDocument; readonly plan: Plan };

/**
 * `map` says where people go; what it leaves out goes to the step of the same id and kind. With `suggested` everybody goes
 * where the product proposes.
 * @throws Problem `invalid` for a map to a step that the drawing does not have, or to where people enter.
 */
export async function planMoves(desk: Desk, journey: Journey, drawn: Drawn, map: MoveMap | 'suggested'): Promise<MovePlan> {
  const { plan } = drawn;
  if (map !== 'suggested') for (const target of Object.values(map)) requireTarget(plan, target);
  const standing = await standingIn(desk, journey);
  const suggestions = suggestionsOf(drawn, standing);
  const named = map === 'suggested' ? suggestions : map;
  const steps = standing.steps.map((at): PlannedStep => {
    const to = destination(at, plan, named);
    return { ...at, to, suggested: destination(at, plan, suggestions), effect: effectOf(at, plan, to) };
  });
  return { journey, plan, steps, moves: { ...suggestions, ...named }, met: await rampsMet(desk, journey, plan, standing) };
}

function requireTarget(plan: Plan, target: string | null): void {
  // What every object has (`constructor`) is no step.
  if (target !== null && (!Object.hasOwn(plan.steps, target) || plan.steps[target]?.kind === 'trigger'))
    throw new Problem('invalid', message('engine.journey.unknownTarget', { step: target }));
}

/**
 * For steps that are not there as they were: the one that was drawn again, or the one to which people are led past it.
 * What is the same step on any version is left to itself.
 */
function suggestionsOf({ document, plan }: Drawn, { versions }: Pick<Standing, 'versions'>): MoveMap {
  const suggestions: Record<string, string> = {};
  // The newest version has the last word.
  for (const { plan: old } of [...versions].reverse()) {
    const { to } = stepMap(old, plan);
    for (const step of Object.keys(old.steps)) {
      const target = to[step] ?? (document.steps[step] ? passedTo(document, step) : undefined);
      if (target === undefined || target === step || plan.steps[target] === undefined) continue;
      if (versions.every((version) => !isKept(step, version.plan.steps[step]?.kind, plan))) suggestions[step] = target;
    }
  }
  return suggestions;
}

const isKept = (step: string, kind: string | null | undefined, plan: Plan): boolean => kind != null && plan.steps[step]?.kind === kind;

function destination({ step, kind }: StandingAt, plan: Plan, map: MoveMap): Destination {
  if (step === null) return { type: 'step', step: plan.start };
  if (Object.hasOwn(map, step)) {
    const target = map[step];
    return target == null ? { type: 'leave' } : { type: 'step', step: target };
  }
  return isKept(step, kind, plan) ? { type: 'step', step } : null;
}

/** As the core does it. */
function effectOf({ kind }: StandingAt, plan: Plan, to: Destination): StandingStep['effect'] {
  if (to === null) return null;
  if (to.type === 'leave') return 'leave';
  const target = plan.steps[to.step];
  // The end of a called journey leads on.
  if (target?.kind === 'exit' && Object.keys(target.next).length === 0) return 'leave';
  if (target?.kind !== kind) return 'begin';
  return kind === 'wait' ? 'reckoned' : 'goesOn';
}
