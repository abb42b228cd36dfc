import type { Crowd } from '@makegood/contract';
import type { Plan } from '@makegood/journey/core';
import type { EnrolmentQuery, Journey, Write } from '@makegood/store';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { enrolmentsOf, eventWrite } from './tell-enrolments.ts';

const UNDER_WAY = ['new', 'running', 'paused', 'stuck'] as const;
const queryOf = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: UNDER_WAY });

/** Everybody who is in the journey now, on whichever version. */
export const underWay = (desk: Desk, journey: Journey): Promise<Crowd> =>
  desk.store.overviews.enrolled(desk.workspace.id, queryOf(journey));

export type UnmappedStep = { readonly step: string; readonly name: string; readonly crowd: Crowd };

/** Steps at which people stand and which the new plan no longer has: where these people should go on, nobody has said. */
export async function unmappedSteps(desk: Desk, journey: Journey, plan: Plan): Promise<UnmappedStep[]> {
  const standing = await desk.store.overviews.enrolledByStep(desk.workspace.id, queryOf(journey));
  const gone = standing.filter(({ step }) => step !== null && plan.steps[step] === undefined);
  const steps = [...new Set(gone.map(({ step }) => step ?? ''))];
  return Promise.all(
    steps.map(async (step) => {
      const rows = gone.filter((row) => row.step === step);
      const version = await desk.store.journeys.version(desk.workspace.id, journey.id, rows[0]?.version ?? 0);
      const old = version && (await publishedPlan(desk.store, version.planHash));
      return {
        step,
        name: old?.steps[step]?.name ?? step,
        crowd: rows.reduce((sum, row) => ({ people: sum.people + row.people, accounts: sum.accounts + row.accounts }), {
          people: 0,
          accounts: 0,
        }),
      };
    }),
  );
}

/** Those who would be moved: they stand at a step that the new plan has too. */
export async function movable(desk: Desk, journey: Journey, plan: Plan): Promise<Crowd> {
  const standing = await desk.store.overviews.enrolledByStep(desk.workspace.id, queryOf(journey));
  return standing
    .filter(({ step }) => step === null || plan.steps[step] !== undefined)
    .reduce((sum, row) => ({ people: sum.people + row.people, accounts: sum.accounts + row.accounts }), { people: 0, accounts: 0 });
}

/** Everybody goes on under the new plan, at the step of the same id. */
export async function moveWrites(desk: Desk, journey: Journey, plan: Plan, version: number): Promise<Write[]> {
  const writes: Write[] = [];
  for await (const enrolment of enrolmentsOf(desk, queryOf(journey))) {
    if (enrolment.planHash === plan.hash) continue;
    writes.push(
      eventWrite(desk, enrolment, {
        type: 'migrate',
        id: `migrate:${version}:${plan.hash}`,
        at: desk.now,
        plan: plan.hash,
        step: enrolment.step ?? plan.start,
      }),
      { write: 'update', in: 'enrolments', key: { id: enrolment.id }, set: { versionNumber: version } },
    );
  }
  return writes;
}
