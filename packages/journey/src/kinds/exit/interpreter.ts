import type { StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

export const exitInterpreter: StepInterpreter<PlanStep<'exit'>> = {
  enter: (step) => ({ to: 'end', outcome: step.config.outcome }),
  resume: () => null,
};
