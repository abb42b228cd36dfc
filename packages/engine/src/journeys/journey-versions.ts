import { message } from '@makegood/base';
import type { AnswerOf, Api, JourneyVersion } from '@makegood/contract';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney, findVersion } from './find-journey.ts';
import { aroundJourneys, wireVersion } from './journey-summary.ts';
import { readDraftOf, storedDocument, wireDocument } from './read-document.ts';
import { isSameDrawing } from './same-drawing.ts';
import { draftWrite } from './save-draft.ts';
import { requireRevision, staleDraft } from './stale-draft.ts';

type Endpoints = Api['journeyVersions'];

/** Every published version, the newest first. @throws Problem `notFound` */
export async function listVersions(desk: Desk, id: string): Promise<AnswerOf<Endpoints['list']>> {
  await findJourney(desk, id);
  const around = await aroundJourneys(desk);
  return { items: (await desk.store.journeys.versions(desk.workspace.id, id)).map((version) => wireVersion(version, around)) };
}

/** Gives a version another label, or none. @throws Problem `notFound`, `conflict` */
export async function renameVersion(
  desk: Desk,
  id: string,
  number: number,
  { name }: { readonly name: string | null },
): Promise<JourneyVersion> {
  const version = await findVersion(desk, id, number);
  if ((version.name || null) !== name)
    await commitOrConflict(
      desk,
      [
        { write: 'update', in: 'journeyVersions', key: { id: version.id }, set: { name: name ?? '' }, when: { name: version.name } },
        auditLine(desk, 'journey.versionNamed', version.id, {
          journey: version.journeyId,
          version: number,
          from: version.name,
          to: name ?? '',
        }),
      ],
      message('engine.journey.busy'),
    );
  return wireVersion(await findVersion(desk, id, number), await aroundJourneys(desk));
}

/**
 * Makes the draft what a version said, in the form in which drawings are kept today; nothing is published.
 * @throws Problem `notFound`, or `conflict` with what stands now when somebody saved since `revision`.
 */
export async function restoreVersion(
  desk: Desk,
  id: string,
  number: number,
  { revision }: { readonly revision: number },
): Promise<AnswerOf<Endpoints['restore']>> {
  const journey = await findJourney(desk, id);
  const version = await findVersion(desk, id, number);
  requireRevision(journey, revision);
  const read = await readDraftOf(desk, journey.id, version.document);
  const draft = read.document ? storedDocument(read.document) : version.document;
  const answer = { document: wireDocument(draft), findings: [...read.findings], replaced: wireDocument(journey.draft) };
  if (isSameDrawing(draft, journey.draft)) return { ...answer, revision, savedAt: journey.draftSavedAt };
  const committed = await desk.store.commit([
    {
      write: 'update',
      in: 'journeys',
      key: { id: journey.id },
      set: await draftWrite(desk, journey, draft),
      when: { draftRevision: revision, liveVersion: journey.liveVersion },
    },
    auditLine(desk, 'journey.restored', journey.id, { version: number, revision: revision + 1 }),
  ]);
  if (!committed.ok) {
    const now = await findJourney(desk, id);
    if (now.draftRevision !== revision) throw staleDraft(now);
    // It was published in this moment: whose changes a draft carries is counted from there.
    return restoreVersion(desk, id, number, { revision });
  }
  return { ...answer, revision: revision + 1, savedAt: desk.realNow };
}
