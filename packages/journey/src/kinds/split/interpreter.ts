import { bucket } from '@makegood/base';
import { leave, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

/** A pure function of salt and person: the holdout has the first range, then the arms in their order. */
export const splitInterpreter: StepInterpreter<PlanStep<'split'>> = {
  enter(step, context) {
    const position = bucket(step.config.salt, context.state.person) * 100;
    let edge = step.config.holdout;
    let branch = 'holdout';
    for (const arm of position < edge ? [] : step.config.arms) {
      edge += arm.weight;
      branch = arm.id;
      if (position < edge) break;
    }
    context.note('decided', { branch });
    return leave(branch);
  },
  resume: () => null,
};
