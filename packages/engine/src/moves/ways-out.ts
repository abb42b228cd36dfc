import type { EnrolmentId } from '@makegood/base';
import type { OffRamp } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { Journey, MetWayOut } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import type { Standing } from './standing-steps.ts';

/** Somebody for whom a way out that their version did not have would be open at once. */
export type MetRamp = { readonly ramp: OffRamp; readonly at: MetWayOut };
export type MetRamps = ReadonlyMap<EnrolmentId, MetRamp>;

/**
 * A way out is taken when something happens; who has been disputing for a week when a journey learns of disputes would
 * not be led out of it. So whoever has met a new way out already is led there when they are moved. One that their version
 * had was taken in its time. Of several the first counts, as the journey lists them.
 */
export async function rampsMet(desk: Desk, journey: Journey, plan: Plan, { versions }: Pick<Standing, 'versions'>): Promise<MetRamps> {
  const found = await Promise.all(
    versions.map(async ({ number, plan: old }) => {
      const on = ownRamps(plan)
        .map((ramp) => ramp.on)
        .filter((event) => ownRamps(old).every((ramp) => ramp.on !== event));
      if (on.length === 0) return [];
      return desk.store.overviews.waysOutMet(desk.workspace.id, { journey: journey.id, versions: [number], on, at: desk.now });
    }),
  );
  const met = new Map<EnrolmentId, MetRamp>();
  for (const ramp of ownRamps(plan))
    for (const at of found.flat()) if (at.on === ramp.on && !met.has(at.enrolment)) met.set(at.enrolment, { ramp, at });
  return met;
}

/** A way out of a called journey is met when people are in it, and not before. */
const ownRamps = (plan: Plan) => plan.offRamps.filter((ramp) => ramp.within === undefined);
