import type { PlanCall, PlanOffRamp, PlanStep } from '../core/plan.ts';
import { branchFor } from '../kinds/call/branches.ts';
import { CALL_BEGINS } from '../kinds/call/interpreter.ts';
import type { Template } from '../template/schema.ts';
import type { Callee } from './callee.ts';
import { innerName, innerStep } from './outer-step.ts';

/** What a call brings into the plan of the journey that calls. */
export type Inlined = {
  /** The call step itself, which leads into the called journey at a fixed version. */
  readonly call: PlanStep<'call'>;
  readonly steps: readonly PlanStep[];
  readonly templates: readonly Template[];
  /** Off-ramps that hold while somebody is inside and lead to a step there: they come before those of the caller. */
  readonly first: readonly PlanOffRamp[];
  /** Off-ramps by which the called journey ends: they come after those of the caller, which end everything. */
  readonly last: readonly PlanOffRamp[];
  readonly calls: readonly PlanCall[];
};

/**
 * A called journey as part of the plan that calls it: its steps and texts under ids that begin with the call's, its exits
 * leading on by the call's branches. Its trigger and its rule packs do not count here: who comes is whom the caller sends,
 * and the law is the law of the whole enrolment.
 */
export function inline(call: PlanStep<'call'>, { journey, version, plan }: Callee): Inlined {
  const inner = (id: string): string => innerStep(call.id, id);
  const { [plan.start]: trigger, ...others } = plan.steps;
  const [entry] = Object.values(trigger?.next ?? {});
  const steps = Object.values(others).map((step): PlanStep => {
    const drawn = { id: inner(step.id), name: innerName(call.name, step.name), next: mapped(step.next, inner) };
    switch (step.kind) {
      case 'exit':
        return { ...step, ...drawn, next: Object.keys(step.next).length > 0 ? drawn.next : wayOut(call, step.config.outcome) };
      case 'message': {
        const variants = step.config.variants.map((variant) => ({ ...variant, template: inner(variant.template) }));
        return { ...step, ...drawn, config: { ...step.config, variants } };
      }
      case 'promise': {
        const { reminder } = step.config;
        return {
          ...step,
          ...drawn,
          config: reminder ? { ...step.config, reminder: { ...reminder, template: inner(reminder.template) } } : step.config,
        };
      }
      default:
        return { ...step, ...drawn };
    }
  });
  return {
    call: { ...call, config: { ...call.config, version }, next: entry === undefined ? {} : { [CALL_BEGINS]: inner(entry) } },
    steps,
    templates: Object.values(plan.templates).map((template) => ({ ...template, id: inner(template.id) })),
    ...rampsOf(call, plan.offRamps),
    calls: [
      { step: call.id, journey, version, hash: plan.hash },
      ...(plan.calls ?? []).map((nested) => ({ ...nested, step: inner(nested.step) })),
    ],
  };
}

const mapped = (next: PlanStep['next'], inner: (id: string) => string): PlanStep['next'] =>
  Object.fromEntries(Object.entries(next).map(([branch, to]) => [branch, inner(to)]));

/** The one way on from an exit of the called journey. */
function wayOut({ config, next }: PlanStep<'call'>, outcome: string): PlanStep['next'] {
  const branch = branchFor(config, outcome);
  const to = next[branch];
  return to === undefined ? {} : { [branch]: to };
}

/**
 * A way that somebody drew for an event inside the called journey holds before the caller's word for it; that the called
 * journey would end holds only where the caller says nothing, because the caller's end is the greater one.
 */
function rampsOf(call: PlanStep<'call'>, ramps: readonly PlanOffRamp[]): { first: PlanOffRamp[]; last: PlanOffRamp[] } {
  const [first, last]: [PlanOffRamp[], PlanOffRamp[]] = [[], []];
  for (const { on, then, within, returns } of ramps) {
    const inside = within === undefined ? call.id : innerStep(call.id, within);
    if (then.type === 'go') {
      const ramp = { on, then: { type: 'go' as const, step: innerStep(call.id, then.step) }, within: inside };
      if (returns) last.push({ ...ramp, returns });
      else first.push(ramp);
      continue;
    }
    const [to] = Object.values(wayOut(call, then.outcome));
    if (to !== undefined) last.push({ on, then: { type: 'go', step: to }, within: inside, returns: true });
  }
  return { first, last };
}
