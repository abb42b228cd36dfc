import type { Crowd } from '@makegood/contract';
import type { Plan } from '@makegood/journey/core';
import type { Journey, Place, StandingCrowd } from '@makegood/store';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { underWayIn } from './under-way.ts';

/** People at one step. A step that changed its kind from one version to the next is two. */
export type StandingAt = {
  /** Null: not yet at a step. */
  readonly step: string | null;
  readonly kind: string | null;
  /** As the newest version calls it on which people stand there. */
  readonly name: string;
  readonly places: readonly Place[];
  readonly crowd: Crowd;
};

export type Standing = {
  readonly steps: readonly StandingAt[];
  /** The versions on which anybody is under way, newest first. */
  readonly versions: readonly { readonly number: number; readonly plan: Plan }[];
};

/** Where everybody is who is in the journey now, the most people first. */
export async function standingIn(desk: Desk, journey: Journey): Promise<Standing> {
  const rows = await desk.store.overviews.enrolledByStep(desk.workspace.id, underWayIn(journey));
  const versions = await plansOf(desk, journey, [...new Set(rows.map(({ version }) => version))]);
  const planOf = (version: number): Plan | undefined => versions.find(({ number }) => number === version)?.plan;
  const groups = new Map<string, StandingCrowd[]>();
  for (const row of [...rows].sort((one, other) => other.version - one.version)) {
    const key = JSON.stringify([row.step, row.step === null ? null : planOf(row.version)?.steps[row.step]?.kind]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const steps = await Promise.all(
    [...groups.values()].map(async (group): Promise<StandingAt | null> => {
      const [newest] = group;
      if (!newest) return null;
      const step = newest.step === null ? undefined : planOf(newest.version)?.steps[newest.step];
      const places = group.map(({ version, step: at }): Place => ({ version, step: at }));
      return {
        step: newest.step,
        kind: step?.kind ?? null,
        name: step?.name ?? newest.step ?? '',
        places,
        // Whoever owes on two accounts may stand there twice, on two versions.
        crowd:
          group.length === 1
            ? { people: newest.people, accounts: newest.accounts }
            : await desk.store.overviews.enrolled(desk.workspace.id, { ...underWayIn(journey), places }),
      };
    }),
  );
  return {
    steps: steps.filter((step) => step !== null).sort((one, other) => other.crowd.people - one.crowd.people),
    versions,
  };
}

async function plansOf(desk: Desk, journey: Journey, numbers: readonly number[]): Promise<Standing['versions']> {
  const found = await Promise.all(
    [...numbers]
      .sort((one, other) => other - one)
      .map(async (number) => {
        const version = await desk.store.journeys.version(desk.workspace.id, journey.id, number);
        const plan = version && (await publishedPlan(desk.store, version.planHash));
        return plan ? { number, plan } : null;
      }),
  );
  return found.filter((version) => version !== null);
}
