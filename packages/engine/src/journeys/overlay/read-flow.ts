import { DAY, instant, type Instant } from '@makegood/base';
import { outerStep } from '@makegood/journey/core';
import type { Passage } from '@makegood/store';
import { publishedPlan } from '../../queries/published-plan.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { drawnPassage } from './drawn-passages.ts';
import { flowCounts, type CountedObjection, type CountedPassage } from './flow-counts.ts';

/** A passage as it was counted, and where it is drawn. */
export type DrawnFlow = { readonly drawn: Passage; readonly counted: CountedPassage };
/** `step` is the one that is drawn. */
export type DrawnObjection = { readonly step: string; readonly counted: CountedObjection };

/** The first day (since 1970) of so many up to today by the workspace's clock, and when it began; null for all there ever were. */
export function firstDay(now: Instant, days: number | null): { readonly day: number; readonly at: Instant } | null {
  if (days === null) return null;
  const day = Math.floor(now / DAY) - days + 1;
  return { day, at: instant(day * DAY) };
}

/** What flowed through the steps of a journey, over all versions: a step keeps its id from one to the next. */
export async function drawnFlow(desk: Desk, journey: string, days: number | null): Promise<readonly DrawnFlow[]> {
  const { journeys } = desk.store;
  const since = firstDay(desk.now, days);
  const plans = new Map(
    await Promise.all(
      (await journeys.versions(desk.workspace.id, journey)).map(
        async ({ number, planHash }) => [number, await publishedPlan(desk.store, planHash)] as const,
      ),
    ),
  );
  return (await flowCounts(desk.store).passages(journey, since?.day ?? null)).flatMap((counted): DrawnFlow[] => {
    const drawn = drawnPassage(counted, plans.get(counted.version) ?? null);
    return drawn === null ? [] : [{ drawn, counted }];
  });
}

/** What the gate said; contacts inside a called journey are told at the step that calls it. */
export async function drawnObjections(desk: Desk, journey: string, days: number | null): Promise<readonly DrawnObjection[]> {
  const since = firstDay(desk.now, days);
  const objections = await flowCounts(desk.store).objections(journey, since?.day ?? null);
  return objections.map((counted) => ({ step: outerStep(counted.step), counted }));
}
