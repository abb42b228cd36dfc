import type { MoveMap, PublishPreview } from '@makegood/contract';
import type { Journey } from '@makegood/store';
import { crowdOf, metWays, queryOf, unmappedSteps } from '../moves/move-groups.ts';
import { planMoves, type MovePlan } from '../moves/move-plan.ts';
import { underWay } from '../moves/under-way.ts';
import { approvalOf } from '../reviews/approval-of.ts';
import type { Desk } from '../workspaces/desk.ts';
import { workspaceSettings } from '../workspaces/workspace-settings.ts';
import { compileDraft } from './compile-draft.ts';
import { enteringOf } from './enrol-journey.ts';
import { findJourney } from './find-journey.ts';
import { draftOf } from './journey-summary.ts';
import { requireRevision } from './stale-draft.ts';
import { takenCalls } from './taken-calls.ts';

const NOBODY = { people: 0, accounts: 0 };

/** What publishing the draft would do, in numbers of people, moved as the product proposes. Nothing is written. @throws Problem `notFound` */
export const publishPreview = async (desk: Desk, id: string): Promise<PublishPreview> =>
  previewOf(desk, await findJourney(desk, id), 'suggested');

/**
 * The same for the draft of one revision, with people moved by a map.
 * @throws Problem `conflict` when the draft is another by now, `invalid` for a map to nowhere.
 */
export async function previewMove(
  desk: Desk,
  id: string,
  asked: { readonly revision: number; readonly map: MoveMap },
): Promise<PublishPreview> {
  const journey = await findJourney(desk, id);
  requireRevision(journey, asked.revision);
  return previewOf(desk, journey, asked.map);
}

async function previewOf(desk: Desk, journey: Journey, map: MoveMap | 'suggested'): Promise<PublishPreview> {
  const { drawn, findings } = await compileDraft(desk, journey);
  return {
    versionNumber: ((await desk.store.journeys.versions(desk.workspace.id, journey.id))[0]?.number ?? 0) + 1,
    revision: journey.draftRevision,
    findings: [...findings],
    authors: draftOf(journey).authors,
    approval: {
      required: (await workspaceSettings(desk)).publishingNeedsApproval,
      given: (await approvalOf(desk, journey))?.approval ?? null,
    },
    inFlight: await underWay(desk, journey),
    entering: drawn ? await enteringOf(desk, journey.id) : NOBODY,
    calls: drawn ? await takenCalls(desk, journey, drawn.plan) : [],
    move: drawn
      ? await moveOf(desk, await planMoves(desk, journey, drawn, map))
      : { moved: NOBODY, leaving: NOBODY, steps: [], met: [], targets: [], unmapped: [] },
  };
}

async function moveOf(desk: Desk, move: MovePlan): Promise<PublishPreview['move']> {
  return {
    moved: await crowdOf(desk, queryOf(move, 'moved')),
    leaving: await crowdOf(desk, queryOf(move, 'leaving')),
    steps: move.steps.map(({ places, ...step }) => ({ ...step, versions: [...new Set(places.map(({ version }) => version))] })),
    met: await metWays(desk, move),
    targets: Object.values(move.plan.steps)
      .filter(({ kind }) => kind !== 'trigger')
      .map(({ id, name, kind }) => ({ step: id, name, kind })),
    unmapped: await unmappedSteps(desk, move),
  };
}
