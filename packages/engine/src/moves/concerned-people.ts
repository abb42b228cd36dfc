import type { Concerned, Destination, MoveMap, Page } from '@makegood/contract';
import type { EnrolmentQuery, RunRow } from '@makegood/store';
import { requireDrawn } from '../journeys/compile-draft.ts';
import { findJourney } from '../journeys/find-journey.ts';
import { requireRevision } from '../journeys/stale-draft.ts';
import { pageAnswer } from '../queries/page-answer.ts';
import type { Desk } from '../workspaces/desk.ts';
import { queryOf, type MoveGroup } from './move-groups.ts';
import { planMoves, type MovePlan, type PlannedStep } from './move-plan.ts';
import { underWayIn } from './under-way.ts';

type Asked = {
  readonly revision: number;
  readonly map: MoveMap;
  readonly who: MoveGroup | 'inFlight';
  readonly step?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/**
 * The people behind a number of the preview, by name.
 * @throws Problem `conflict` when the draft is another by now, `refused` when it has errors.
 */
export async function concernedPeople(desk: Desk, id: string, asked: Asked): Promise<Page<Concerned>> {
  const journey = await findJourney(desk, id);
  requireRevision(journey, asked.revision);
  const move = await planMoves(desk, journey, await requireDrawn(desk, journey), asked.map);
  const page = await desk.store.overviews.runs(desk.workspace.id, wanted(move, asked), { after: asked.cursor ?? null, limit: asked.limit });
  return pageAnswer(
    page,
    page.items.map((run) => concerned(move, run)),
  );
}

function wanted(move: MovePlan, { who, step }: Asked): EnrolmentQuery {
  if (who !== 'inFlight') return queryOf(move, who, step);
  const all = underWayIn(move.journey);
  if (step === undefined) return all;
  return { ...all, places: move.steps.filter((planned) => planned.step === step).flatMap(({ places }) => places) };
}

function concerned(move: MovePlan, run: RunRow): Concerned {
  const planned = plannedFor(move, run);
  const met = move.met.get(run.enrolmentId);
  return {
    enrolmentId: run.enrolmentId,
    accountId: run.accountId,
    reference: run.reference,
    personId: run.personId,
    personName: run.personName,
    versionNumber: run.version,
    step: run.step,
    stepName: planned?.name ?? run.step ?? '',
    to: met ? wayOut(met.ramp.then) : (planned?.to ?? null),
    met: met?.ramp.on ?? null,
  };
}

const plannedFor = ({ steps }: MovePlan, { version, step }: RunRow): PlannedStep | undefined =>
  steps.find(({ places }) => places.some((place) => place.version === version && place.step === step));

const wayOut = (then: MovePlan['plan']['offRamps'][number]['then']): Destination =>
  then.type === 'exit' ? { type: 'leave' } : { type: 'step', step: then.step };
