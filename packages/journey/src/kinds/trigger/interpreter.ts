import { leave, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

/** Whether an account enters was decided before there was an enrolment; inside, the trigger is only where it begins. */
export const triggerInterpreter: StepInterpreter<PlanStep<'trigger'>> = {
  enter: () => leave('next'),
  resume: () => null,
};
