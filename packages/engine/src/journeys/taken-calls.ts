import type { PublishPreview } from '@makegood/contract';
import { depthOf, type Plan } from '@makegood/journey/core';
import type { Journey } from '@makegood/store';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { liveVersion } from './journey-summary.ts';

type Taken = PublishPreview['calls'][number];

/** The journeys that a plan takes in at the steps of its own drawing, beside what the live version holds there. */
export async function takenCalls(desk: Desk, journey: Journey, plan: Plan): Promise<Taken[]> {
  const live = await liveVersion(desk, journey);
  const old = live && (await publishedPlan(desk.store, live.planHash));
  const own = (plan.calls ?? []).filter(({ step }) => depthOf(step) === 0);
  const taken = await Promise.all(
    own.map(async ({ step, journey: id, version }): Promise<Taken | null> => {
      const called = await desk.store.journeys.get(desk.workspace.id, id);
      const before = old?.calls?.find((call) => call.step === step && call.journey === id)?.version ?? null;
      return called && { step, name: plan.steps[step]?.name ?? step, journey: called.id, journeyName: called.name, version, before };
    }),
  );
  return taken.filter((call) => call !== null);
}

/** Whether what is called would be taken in at other versions than the live version holds: that alone is worth publishing. */
export async function takesNewVersions(desk: Desk, journey: Journey, plan: Plan): Promise<boolean> {
  return (await takenCalls(desk, journey, plan)).some(({ version, before }) => version !== before);
}
