import type { Instant } from '@makegood/base';
import type { Plan } from '@makegood/journey/core';
import type { Enrolment, JourneyVersion, TraceRow } from '@makegood/store';
import { publishedPlan } from '../../queries/published-plan.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { textIn } from './detail-parts.ts';
import { ORDER, runOrder } from './ordered-item.ts';

export type TracedRun = {
  readonly run: Enrolment;
  readonly plan: Plan | null;
  readonly lines: readonly TraceRow[];
  /** The version that was live at an instant: where a run began, and where it was moved to. */
  versionAt(at: Instant): number;
};

/** An account's runs with their plans and traces, and where in them each thing was asked for. */
export type TracedRuns = {
  readonly runs: readonly TracedRun[];
  /** Place among what happened at the same instant of what was asked under this key. */
  orderOf(key: string): number;
  /** What the step is called that asked under this key; null when no run did. */
  stepOf(key: string): string | null;
  /** Whether the channel of the contact that was asked for under this key came first because the person prefers it. */
  isPreferred(key: string): boolean;
};

export async function tracedRuns(desk: Desk, enrolments: readonly Enrolment[]): Promise<TracedRuns> {
  const runs = await Promise.all(
    enrolments.map(async (run): Promise<TracedRun> => ({
      run,
      plan: await publishedPlan(desk.store, run.planHash),
      lines: await desk.store.enrolments.trace(run.id),
      versionAt: versionsOver(await desk.store.journeys.versions(desk.workspace.id, run.journeyId), run.versionNumber),
    })),
  );
  const asked = new Map<string, { readonly order: number; readonly step: string | null; readonly preferred: boolean }>();
  for (const { plan, lines } of runs) {
    const wished = new Map<number, string | null>();
    for (const line of lines) {
      const channel = textIn(line.detail, 'channel');
      if (line.type === 'resulted' && textIn(line.detail, 'outcome') === 'preferred') wished.set(line.visit, channel);
      if (line.type === 'commanded' && line.key !== null)
        asked.set(line.key, {
          order: runOrder(line.sequence),
          step: line.step === null ? null : (plan?.steps[line.step]?.name ?? line.step),
          preferred: channel !== null && wished.get(line.visit) === channel,
        });
    }
  }
  return {
    runs,
    orderOf: (key) => asked.get(key)?.order ?? ORDER.run,
    stepOf: (key) => asked.get(key)?.step ?? null,
    isPreferred: (key) => asked.get(key)?.preferred ?? false,
  };
}

/** Versions are published one after the other; at one instant of a sandbox's clock the latest of them counts. */
const versionsOver =
  (versions: readonly JourneyVersion[], now: number) =>
  (at: Instant): number =>
    versions.find((version) => version.publishedAt <= at)?.number ?? now;
