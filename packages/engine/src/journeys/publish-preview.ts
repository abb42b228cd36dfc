import type { AnswerOf, Api } from '@makegood/contract';
import { compile } from '@makegood/journey';
import { packReferences } from '../packs/pack-references.ts';
import type { Desk } from '../workspaces/desk.ts';
import { enteringOf } from './enrol-journey.ts';
import { findJourney } from './find-journey.ts';
import { draftOf } from './journey-summary.ts';
import { movable, underWay, unmappedSteps } from './move-enrolments.ts';
import { readDraft } from './read-document.ts';

/** What publishing the draft would do, in numbers of people. Nothing is written. @throws Problem `notFound` */
export async function publishPreview(desk: Desk, id: string): Promise<AnswerOf<Api['journeys']['publishPreview']>> {
  const journey = await findJourney(desk, id);
  const { document, findings } = readDraft(journey.draft);
  const compiled = document && compile(document, { journey: journey.id, packs: await packReferences(desk) });
  const nobody = { people: 0, accounts: 0 };
  const plan = compiled?.ok ? compiled.value : null;
  return {
    versionNumber: ((await desk.store.journeys.versions(desk.workspace.id, id))[0]?.number ?? 0) + 1,
    revision: journey.draftRevision,
    findings: [...findings],
    authors: draftOf(journey).authors,
    approval: { required: false, given: null },
    inFlight: await underWay(desk, journey),
    entering: plan ? await enteringOf(desk, id) : nobody,
    move: {
      leaving: nobody,
      steps: [],
      met: [],
      targets: [],
      moved: plan ? await movable(desk, journey, plan) : nobody,
      unmapped: plan ? await unmappedSteps(desk, journey, plan) : [],
    },
  };
}
