import { leave, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

/** The end of the enrolment; the end of a called journey has one way on, into the journey that called it. */
export const exitInterpreter: StepInterpreter<PlanStep<'exit'>> = {
  enter(step) {
    const [back] = Object.keys(step.next);
    return back === undefined ? { to: 'end', outcome: step.config.outcome } : leave(back);
  },
  resume: () => null,
};
