import { evaluate, factsOf } from '../../conditions/evaluate.ts';
import type { Facts } from '../../conditions/facts.ts';
import { leave, stay, stuck, type StepContext, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';
import type { EnrolmentState } from '../../core/state.ts';

/** Facts of account and person are asked for at this instant; those of the enrolment the core knows itself. */
export const branchInterpreter: StepInterpreter<PlanStep<'branch'>> = {
  enter(step, context) {
    const names = [...new Set(step.config.branches.flatMap((branch) => factsOf(branch.when)))].sort();
    const asked = names.filter((name) => !name.startsWith('enrolment.'));
    if (asked.length === 0) return leave(decide(step, enrolmentFacts(context.state), context));
    return stay({ result: context.command({ type: 'facts', names: asked }) });
  },
  resume(step, _data, offer, context) {
    if (offer.type !== 'result') return null;
    if (offer.result.type !== 'facts') return stuck('facts');
    return leave(decide(step, { ...offer.result.facts, ...enrolmentFacts(context.state) }, context));
  },
};

function decide(step: PlanStep<'branch'>, facts: Facts, context: StepContext): string {
  const unknown: string[] = [];
  for (const branch of step.config.branches) {
    const truth = evaluate(branch.when, facts);
    if (truth === 'unknown') unknown.push(branch.id);
    if (truth !== true) continue;
    context.note('decided', { branch: branch.id });
    return branch.id;
  }
  const branch = unknown.length > 0 ? 'unknown' : 'otherwise';
  context.note('decided', unknown.length > 0 ? { branch, detail: { unknown } } : { branch });
  return branch;
}

export function enrolmentFacts({ tally, visit, at }: Pick<EnrolmentState, 'tally' | 'visit' | 'at'>): Facts {
  return {
    'enrolment.contactsSent': tally.contactsSent,
    'enrolment.contactsBlocked': tally.contactsBlocked,
    'enrolment.replies': tally.replies,
    'enrolment.lastIntent': tally.lastIntent,
    'enrolment.payments': tally.payments,
    'enrolment.promisesBroken': tally.promisesBroken,
    'enrolment.daysRunning': Math.floor((at - tally.startedAt) / 86_400_000),
    'enrolment.stepsVisited': visit,
  };
}
