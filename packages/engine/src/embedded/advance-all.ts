import {
  advance,
  inOrder,
  wakeAt,
  type Command,
  type EnrolmentState,
  type JourneyEvent,
  type Plan,
  type TraceEntry,
} from '@makegood/journey/core';
import type { Instant } from '@makegood/base';

export type AdvancedAll = { readonly state: EnrolmentState; readonly commands: readonly Command[]; readonly trace: readonly TraceEntry[] };

/** The event that tells an enrolment that its time has come. */
export const tickAt = (dueAt: Instant): JourneyEvent => ({ type: 'tick', id: `tick:${dueAt}`, at: dueAt });

/**
 * Feeds a batch of events, and the due instants up to `now`, to the core in the one order that every host keeps.
 * `planOf` gives the plan of a hash: a migration brings its own.
 */
export async function advanceAll(
  state: EnrolmentState,
  events: readonly JourneyEvent[],
  now: Instant,
  planOf: (hash: string) => Promise<Plan>,
): Promise<AdvancedAll> {
  let current = state;
  const commands: Command[] = [];
  const trace: TraceEntry[] = [];
  let plan: Plan | null = null;
  const feed = async (event: JourneyEvent): Promise<void> => {
    const hash = event.type === 'migrate' ? event.plan : current.plan;
    if (plan?.hash !== hash) plan = await planOf(hash);
    const next = advance(plan, current, event);
    current = next.state;
    commands.push(...next.commands);
    trace.push(...next.trace);
  };
  for (const event of inOrder(events)) await feed(event);
  for (let dueAt = wakeAt(current); dueAt !== null && dueAt <= now; dueAt = wakeAt(current)) {
    const before = current;
    await feed(tickAt(dueAt));
    if (current === before) break;
  }
  return { state: current, commands, trace };
}
