import { leave, stay, stuck, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

export const updateInterpreter: StepInterpreter<PlanStep<'update'>> = {
  enter: (step, context) => stay({ result: context.command({ type: 'update', changes: step.config.changes }) }),
  resume(_step, _data, offer) {
    if (offer.type !== 'result') return null;
    return offer.result.type === 'update' ? leave('next') : stuck('update');
  },
};
