import type { AnswerOf, Api } from '@makegood/contract';
import type { Journey } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney, findVersion } from './find-journey.ts';
import { aroundJourneys, draftOf, journeySummary, liveVersion, wireVersion } from './journey-summary.ts';
import { readDraftOf, wireDocument } from './read-document.ts';

type Endpoints = Api['journeys'];

/** @throws Problem `notFound` */
export const readJourney = async (desk: Desk, id: string): Promise<AnswerOf<Endpoints['read']>> =>
  journeyDetail(desk, await findJourney(desk, id));

export async function journeyDetail(desk: Desk, journey: Journey): Promise<AnswerOf<Endpoints['read']>> {
  const around = await aroundJourneys(desk);
  const versions = await desk.store.journeys.versions(desk.workspace.id, journey.id);
  return {
    journey: await journeySummary(desk, journey, await liveVersion(desk, journey), around),
    document: wireDocument(journey.draft),
    revision: journey.draftRevision,
    savedAt: journey.draftSavedAt,
    savedBy: draftOf(journey).savedBy,
    findings: [...(await readDraftOf(desk, journey.id, journey.draft)).findings],
    versions: versions.map((version) => wireVersion(version, around)),
  };
}

/** A published version as it was drawn. @throws Problem `notFound` */
export async function readVersion(desk: Desk, id: string, number: number): Promise<AnswerOf<Endpoints['version']>> {
  await findJourney(desk, id);
  const version = await findVersion(desk, id, number);
  const around = await aroundJourneys(desk);
  return { version: wireVersion(version, around), document: wireDocument(version.document) };
}
