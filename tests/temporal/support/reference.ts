import type { NewEnrolment } from '@makegood/engine/host';
import { enrolledEvent } from '@makegood/engine/host';
import { advance, inOrder, newState, type Effects, type JourneyEvent, type Plan, type TraceEntry } from '@makegood/journey/core';

/** What the core says to these events when nothing stands between: the trace that every host owes. */
export async function referenceTrace(
  plan: Plan,
  enrolment: NewEnrolment,
  events: readonly JourneyEvent[],
  effects: Effects,
  plans: readonly Plan[] = [],
): Promise<readonly TraceEntry[]> {
  const { account, person, at, workspace } = enrolment;
  let state = newState({ enrolment: enrolment.enrolment, account, person, plan: plan.hash, at });
  const trace: TraceEntry[] = [];
  for (const event of [enrolledEvent(enrolment), ...events]) {
    for (let queue: readonly JourneyEvent[] = [event]; queue.length > 0;) {
      const [next, ...others] = inOrder(queue);
      if (!next) break;
      const hash = next.type === 'migrate' ? next.plan : state.plan;
      const current = [plan, ...plans].find((each) => each.hash === hash);
      if (!current) throw new Error(`No plan ${hash}`);
      const advanced = advance(current, state, next);
      state = advanced.state;
      trace.push(...advanced.trace);
      const results: JourneyEvent[] = [];
      for (const command of advanced.commands) {
        const scope = { workspace, enrolment: enrolment.enrolment, account, person, plan: current, at: state.at };
        const result = await effects.execute(command, scope);
        results.push({ type: 'result', id: `result:${command.key}`, at: state.at, key: command.key, result });
      }
      queue = [...others, ...results];
    }
  }
  return trace;
}
