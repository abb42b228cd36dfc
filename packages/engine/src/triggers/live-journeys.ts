import type { JourneyId } from '@makegood/base';
import type { TriggerConfig } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { Store } from '@makegood/store';

/** A journey that takes people in: its newest published version. */
export type LiveJourney = {
  readonly id: JourneyId;
  readonly version: number;
  readonly plan: Plan;
  readonly trigger: TriggerConfig;
};

export async function liveJourneys(store: Store, workspace: string): Promise<LiveJourney[]> {
  const journeys = (await store.journeys.list(workspace)).filter((journey) => journey.status === 'live' && journey.liveVersion !== null);
  const live = await Promise.all(
    journeys.map(async (journey): Promise<LiveJourney | null> => {
      const version = await store.journeys.version(workspace, journey.id, journey.liveVersion ?? 0);
      const plan = version ? await store.journeys.plan(version.planHash) : null;
      const start = plan?.steps[plan.start];
      return version && plan && start?.kind === 'trigger' ? { id: journey.id, version: version.number, plan, trigger: start.config } : null;
    }),
  );
  return live.filter((journey) => journey !== null);
}
