import { instant, plus, type Instant } from '@makegood/base';
import { inOrder, type JourneyEvent } from '@makegood/journey/core';
import { stepClock, type Stepping } from './step-clock.ts';

/**
 * Steps a sandbox from where it stands to `until`, and hands each event over at its own instant. An event and what falls
 * due at that same instant reach the enrolment together, so that the core, not the host, decides which of them counts.
 */
export async function playEvents(on: Stepping, enrolment: string, events: readonly JourneyEvent[], until: Instant): Promise<void> {
  const queue = inOrder(events).filter((event) => event.at <= until);
  for (let at = queue[0]?.at; at !== undefined; at = queue[0]?.at) {
    if (at > (await clockOf(on))) {
      await stepClock(on, { type: 'until', at: plus(at, -1) });
      await on.store.commit([{ write: 'update', in: 'workspaces', key: { id: on.workspace }, set: { clockAt: at } }]);
    }
    while (queue[0]?.at === at) for (const event of queue.splice(0, 1)) await on.host.deliver(enrolment, event);
    await on.host.settle();
  }
  await stepClock(on, { type: 'until', at: until });
}

async function clockOf(on: Stepping): Promise<Instant> {
  return (await on.store.workspaces.get(on.workspace))?.clockAt ?? instant(0);
}
