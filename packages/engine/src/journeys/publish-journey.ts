import { message } from '@makegood/base';
import type { AnswerOf, Api, Crowd } from '@makegood/contract';
import { compile, type JourneyDocument } from '@makegood/journey';
import type { PackReference, Plan } from '@makegood/journey/core';
import type { Journey, NewRow, Write } from '@makegood/store';
import { packReferences } from '../packs/pack-references.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { bringIn } from './enrol-journey.ts';
import { findJourney } from './find-journey.ts';
import { aroundJourneys, hasNews, liveVersion, wireVersion } from './journey-summary.ts';
import { moveWrites, underWay, unmappedSteps } from './move-enrolments.ts';
import { errorsOf, readDraft } from './read-document.ts';

type Asked = { readonly revision: number; readonly inFlight: 'stay' | 'move'; readonly name?: string | undefined };

/**
 * Freezes the draft of one revision as the next version: document, plan and pack versions under one content hash, in
 * one transaction with the events that move those under way. Whoever meets the conditions today enters.
 * @throws Problem `conflict` when the draft is another by now, `refused` with findings when it has errors, or when
 *   somebody would be moved from a step that is gone.
 */
export async function publishJourney(desk: Desk, id: string, asked: Asked): Promise<AnswerOf<Api['journeys']['publish']>> {
  const journey = await findJourney(desk, id);
  if (journey.draftRevision !== asked.revision) throw new Problem('conflict', message('engine.journey.staleRevision'));
  const live = await liveVersion(desk, journey);
  if (journey.status !== 'retired' && live && !hasNews(journey, live)) throw new Problem('refused', message('engine.journey.nothingNew'));
  const { document, plan } = compileDraft(journey, await packReferences(desk));
  const number = ((await desk.store.journeys.versions(desk.workspace.id, id))[0]?.number ?? 0) + 1;
  const crowd = await underWay(desk, journey);
  const moves = asked.inFlight === 'move' ? await movesTo(desk, journey, plan, number) : [];
  const row = versionRow(desk, journey, document, plan, number, asked.name);
  await commitOrConflict(
    desk,
    [
      { write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: desk.realNow } },
      { write: 'insert', into: 'journeyVersions', row },
      {
        write: 'update',
        in: 'journeys',
        key: { id: journey.id },
        set: {
          status: journey.status === 'paused' ? 'paused' : 'live',
          liveVersion: number,
          draftAuthors: [],
          name: document.name,
        },
        when: { draftRevision: asked.revision, liveVersion: journey.liveVersion },
      },
      ...moves,
      auditLine(desk, 'journey.published', journey.id, { version: number, plan: plan.hash, inFlight: asked.inFlight }),
    ],
    message('engine.journey.busy'),
  );
  await bringIn(desk, journey.id, 'byItself');
  await wake(desk);
  const nobody: Crowd = { people: 0, accounts: 0 };
  const version = await desk.store.journeys.version(desk.workspace.id, id, number);
  if (!version) throw new Error(`Version ${number} of ${id} was published and is not there`);
  return {
    version: wireVersion(version, await aroundJourneys(desk)),
    stayed: asked.inFlight === 'stay' ? crowd : nobody,
    moved: asked.inFlight === 'move' ? crowd : nobody,
    left: nobody,
  };
}

/** @throws Problem `refused` with the findings, the same as the canvas shows. */
export function compileDraft(journey: Journey, packs: readonly PackReference[]): { document: JourneyDocument; plan: Plan } {
  const { document, findings } = readDraft(journey.draft);
  const compiled = document && compile(document, { journey: journey.id, packs });
  if (document && compiled?.ok) return { document, plan: compiled.value };
  throw new Problem('refused', message('engine.journey.hasErrors', { count: errorsOf(findings) }), { findings });
}

async function movesTo(desk: Desk, journey: Journey, plan: Plan, number: number): Promise<Write[]> {
  const unmapped = await unmappedSteps(desk, journey, plan);
  const people = unmapped.reduce((sum, step) => sum + step.crowd.people, 0);
  if (unmapped.length > 0) throw new Problem('refused', message('engine.journey.unmapped', { people }), { unmapped });
  return moveWrites(desk, journey, plan, number);
}

const versionRow = (
  desk: Desk,
  journey: Journey,
  document: JourneyDocument,
  plan: Plan,
  number: number,
  name: string | undefined,
): NewRow<'journeyVersions'> => ({
  id: desk.newId('version'),
  workspaceId: desk.workspace.id,
  journeyId: journey.id,
  number,
  name: name ?? '',
  // As it was drawn, layout and notes included; the plan carries what it means.
  document: journey.draft,
  planHash: plan.hash,
  publishedAt: desk.now,
  publishedBy: desk.caller.name,
  note: document.description,
});
