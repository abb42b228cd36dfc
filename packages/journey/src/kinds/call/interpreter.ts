import { leave, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

/** The way into the called journey, whose steps stand in the plan under this step's id. Nobody draws it. */
export const CALL_BEGINS = 'begin';

/** Nobody waits here: the called journey is in the plan, and its exits lead on by this step's branches. */
export const callInterpreter: StepInterpreter<PlanStep<'call'>> = {
  enter: () => leave(CALL_BEGINS),
  resume: () => null,
};
