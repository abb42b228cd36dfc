import { leave, stay, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

export const requestInterpreter: StepInterpreter<PlanStep<'request'>> = {
  enter: (step, context) => stay({ result: context.command({ type: 'request', request: step.config }) }),
  resume(_step, _data, offer) {
    if (offer.type !== 'result') return null;
    return leave(offer.result.type === 'request' && offer.result.outcome === 'succeeded' ? 'succeeded' : 'failed');
  },
};
