import type { MessageConfig } from '@makegood/journey';
import type { Plan, PlanStep } from '@makegood/journey/core';

/** Kinds that do something which a person would call “what comes next”; the others only lead there. */
const DOING: ReadonlySet<string> = new Set(['message', 'task', 'promise', 'request', 'exit']);

/** The step after a wait, when it does something; otherwise the wait itself. */
export function following(plan: Plan, step: PlanStep): PlanStep {
  if (step.kind !== 'wait') return step;
  let target = plan.steps[step.next['next'] ?? step.next['timeout'] ?? ''];
  // A call is only the way into the journey that it calls.
  while (target?.kind === 'call') target = plan.steps[Object.values(target.next)[0] ?? ''];
  return target && DOING.has(target.kind) ? target : step;
}

/** The message by which an enrolment that waits at this step is written to next; null when something else comes first. */
export function nextMessage(plan: Plan, stepId: string | null): MessageConfig | null {
  const at = stepId === null ? undefined : plan.steps[stepId];
  const step = at && following(plan, at);
  return step?.kind === 'message' ? step.config : null;
}
