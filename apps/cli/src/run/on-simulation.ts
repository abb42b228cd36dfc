import { columnsOf } from '@makegood/engine';
import { parseId, type Instant } from '@makegood/base';
import type { EnrolmentState, JourneyEvent, Plan, TraceEntry } from '@makegood/journey/core';
import { simulate, type Arrival } from '@makegood/simulation';
import { must } from './cast.ts';
import { happen } from './happen.ts';
import type { Happening } from './read-story.ts';
import { write, type World } from './world.ts';

/** In virtual time, in memory; only the world that the effects act on is kept in a database, as it is on every host. */
export async function runOnSimulation(
  world: World,
  of: { readonly plans: ReadonlyMap<string, Plan>; readonly story: readonly Happening[]; readonly from: Instant; readonly until: Instant },
): Promise<readonly TraceEntry[]> {
  const { enrolment, account, person, workspace, plan } = world.enrolment;
  const id = must(parseId('enrolment', enrolment), 'enrolment');

  /** What the store has for the enrolment, taken out of its inbox. */
  const takeNews = async (): Promise<readonly JourneyEvent[]> => {
    const news = await world.store.enrolments.news(enrolment);
    await write(
      world.store,
      news.map((event) => ({
        write: 'update',
        in: 'enrolmentEvents',
        key: { enrolmentId: id, eventId: event.eventId },
        set: { appliedAt: event.at },
      })),
    );
    return news.map((event) => event.payload);
  };
  const onRest = async (state: EnrolmentState): Promise<readonly JourneyEvent[]> => {
    // The store has to know whether the enrolment is still under way: what is over hears of nothing.
    await write(world.store, [{ write: 'update', in: 'enrolments', key: { id }, set: columnsOf(state) }]);
    return takeNews();
  };

  await takeNews();
  const arrivals = of.story.map((happening): Arrival => ({
    at: happening.at,
    arrive: async (state) => [...(await happen(world, happening, state)), ...(await takeNews())],
  }));
  const { trace } = await simulate(
    { workspace, enrolment, account, person, plan, from: of.from, until: of.until, events: [], arrivals },
    { effects: world.effects, plans: of.plans, onInstant: (at) => world.moveClock(at), onRest },
  );
  return trace;
}
