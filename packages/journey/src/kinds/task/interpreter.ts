import { plus } from '@makegood/base';
import { leave, stay, stuck, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';
import { lengthOf } from '../duration.ts';

/** Waits for a person. The task is withdrawn when the enrolment leaves without its outcome, so nobody works for nothing. */
export const taskInterpreter: StepInterpreter<PlanStep<'task'>> = {
  enter: (step, context) => stay({ result: context.command({ type: 'task', task: step.config }) }),
  resume(step, data, offer, context) {
    if (offer.type === 'result') {
      if (offer.result.type !== 'task') return stuck('task');
      const dueAt = step.config.overdue === 'leave' ? plus(context.state.enteredAt, lengthOf(step.config.dueIn)) : null;
      return stay({ dueAt, data: { task: offer.key } });
    }
    const task = keyIn(data);
    if (offer.type === 'task' && offer.key === task && step.config.outcomes.some((outcome) => outcome.id === offer.outcome)) {
      context.note('decided', { branch: offer.outcome });
      return leave(offer.outcome);
    }
    if (offer.type === 'due' && task !== null) {
      context.command({ type: 'withdrawTask', task });
      return leave('overdue');
    }
    return null;
  },
  abandon(_step, data, context) {
    const task = keyIn(data);
    if (task !== null) context.command({ type: 'withdrawTask', task });
  },
};

function keyIn(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'task' in data && typeof data.task === 'string' ? data.task : null;
}
