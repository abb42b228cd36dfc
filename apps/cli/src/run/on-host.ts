import { plus, type Instant } from '@makegood/base';
import { stepClock, type Host, type Stepping } from '@makegood/engine';
import type { TraceEntry } from '@makegood/journey/core';
import { must } from './cast.ts';
import { happen } from './happen.ts';
import type { Happening } from './read-story.ts';
import { readTrace } from './read-trace.ts';
import type { World } from './world.ts';

/**
 * On a host that keeps what it does: the clock is stepped from happening to happening, and what happens at an instant
 * reaches the enrolment together with what falls due at that instant.
 */
export async function runOnHost(
  world: World,
  host: Host,
  of: { readonly story: readonly Happening[]; readonly from: Instant; readonly until: Instant },
): Promise<readonly TraceEntry[]> {
  const { store, cast, readFacts } = world;
  const { enrolment } = world.enrolment;
  const stepping: Stepping = { store, host, workspace: cast.workspace, triggers: { store, readFacts } };
  await host.enrol([world.enrolment]);
  await host.settle();
  const queue = of.story.filter(({ at }) => at <= of.until).sort((a, b) => a.at - b.at);
  let clock = of.from;
  for (let next = queue[0]; next; next = queue[0]) {
    const at = next.at;
    if (at > clock) {
      await stepClock(stepping, { type: 'until', at: plus(at, -1) });
      await world.moveClock(at);
      clock = at;
    }
    const { state } = must(await store.enrolments.find(enrolment), 'enrolment');
    while (queue[0]?.at === at || (queue[0] && queue[0].at <= clock))
      for (const happening of queue.splice(0, 1))
        for (const event of await happen(world, happening, state)) await host.deliver(enrolment, event);
    await host.settle();
  }
  await stepClock(stepping, { type: 'until', at: of.until });
  return readTrace(store, enrolment);
}
