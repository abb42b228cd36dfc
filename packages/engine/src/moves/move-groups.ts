import type { EnrolmentId } from '@makegood/base';
import type { Crowd, PublishPreview } from '@makegood/contract';
import type { EnrolmentQuery } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import type { MovePlan, PlannedStep } from './move-plan.ts';
import { underWayIn } from './under-way.ts';
import type { MetRamp } from './ways-out.ts';

/** What becomes of people when they are moved. */
export type MoveGroup = 'moved' | 'leaving' | 'unmapped';

const groupOf = ({ to, effect }: PlannedStep): MoveGroup => (to === null ? 'unmapped' : effect === 'leave' ? 'leaving' : 'moved');

export const leaves = ({ ramp }: MetRamp, { plan }: MovePlan): boolean =>
  ramp.then.type === 'exit' || plan.steps[ramp.then.step]?.kind === 'exit';

/** Those of a group, or those of it who stand at one step now. Whoever has met a way out goes by that and not by the map. */
export function queryOf(move: MovePlan, group: MoveGroup, step?: string): EnrolmentQuery {
  const here = (at: string | null): boolean => step === undefined || at === step;
  const met = [...move.met.values()];
  return {
    ...underWayIn(move.journey),
    places: move.steps.filter((planned) => groupOf(planned) === group && here(planned.step)).flatMap(({ places }) => places),
    without: met.map(({ at }) => at.enrolment),
    also: met
      .filter((one) => group !== 'unmapped' && leaves(one, move) === (group === 'leaving') && here(one.at.step))
      .map(({ at }) => at.enrolment),
  };
}

export const crowdOf = (desk: Desk, query: EnrolmentQuery): Promise<Crowd> => desk.store.overviews.enrolled(desk.workspace.id, query);

type Unmapped = PublishPreview['move']['unmapped'];

/** Steps at which people stand of whom nobody has said where they go. */
export async function unmappedSteps(desk: Desk, move: MovePlan): Promise<Unmapped> {
  const steps = await Promise.all(
    move.steps
      .filter((planned) => groupOf(planned) === 'unmapped')
      .map(async ({ step, name, places, crowd }) => ({
        step: step ?? '',
        name,
        crowd: move.met.size === 0 ? crowd : await crowdOf(desk, { ...queryOf(move, 'unmapped'), places }),
      })),
  );
  return steps.filter(({ crowd }) => crowd.accounts > 0);
}

/** The new ways out that somebody has met already. */
export function metWays(desk: Desk, move: MovePlan): Promise<PublishPreview['move']['met']> {
  return Promise.all(
    move.plan.offRamps
      .map((ramp) => ({ ramp, ids: idsOf(move, ramp.on) }))
      .filter(({ ids }) => ids.length > 0)
      .map(async ({ ramp, ids }) => ({
        on: ramp.on,
        step: ramp.then.type === 'go' ? ramp.then.step : null,
        crowd: await crowdOf(desk, { ...underWayIn(move.journey), places: [], also: ids }),
      })),
  );
}

const idsOf = ({ met }: MovePlan, on: string): EnrolmentId[] =>
  [...met.values()].filter(({ ramp }) => ramp.on === on).map(({ at }) => at.enrolment);
