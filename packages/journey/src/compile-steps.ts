import { calleeOf, type Callees } from './calls/callee.ts';
import { inline } from './calls/inline.ts';
import type { Plan, PlanStep } from './core/plan.ts';
import type { Step } from './document/schema.ts';
import { branchesOf, targetOf } from './kinds/branches-of.ts';

type Parts = Pick<Plan, 'steps' | 'templates' | 'offRamps' | 'calls'>;

/** A step of the drawing as the core runs it. */
export function compileStep(id: string, step: Step): PlanStep {
  const { kind, name, config } = step;
  const branches = branchesOf(step);
  const next = Object.fromEntries(
    branches.flatMap((branch) => {
      const target = targetOf(step, branch, branches);
      return target === undefined ? [] : [[branch.id, target]];
    }),
  );
  return { id, kind, name, config, next } as PlanStep;
}

/** A plan's content with everything that it calls in it; without a call the very content, so that its hash is what it always was. */
export function withCalls<Content extends Parts>(content: Content, callees: Callees): Content {
  const inlined = Object.values(content.steps).flatMap((step) => {
    const callee = step.kind === 'call' ? calleeOf(callees, step.config) : null;
    return step.kind === 'call' && callee ? [inline(step, callee)] : [];
  });
  if (inlined.length === 0) return content;
  const said = new Set(content.offRamps.map((ramp) => ramp.on));
  return {
    ...content,
    steps: { ...content.steps, ...byId(inlined.flatMap(({ call, steps }) => [call, ...steps])) },
    templates: { ...content.templates, ...byId(inlined.flatMap(({ templates }) => templates)) },
    offRamps: [
      ...inlined.flatMap(({ first }) => first),
      ...content.offRamps,
      ...inlined.flatMap(({ last }) => last.filter((ramp) => !said.has(ramp.on))),
    ],
    calls: inlined.flatMap(({ calls }) => calls),
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));
