import { canonicalJson } from '@makegood/base';
import type { JourneyStatus, JourneySummary, JourneyVersion as WireVersion } from '@makegood/contract';
import type { Enrolment, Journey, JourneyVersion } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';
import { errorsOf, readDraft, warningsOf } from './read-document.ts';

type Count = { readonly journeyId: string; readonly version: number; readonly status: Enrolment['status']; readonly count: number };

/** Whether the draft says anything that the live version does not say. */
export const hasNews = (journey: Journey, live: JourneyVersion | null): boolean =>
  live === null || canonicalJson(journey.draft) !== canonicalJson(live.document);

export function journeySummary(journey: Journey, live: JourneyVersion | null, counts: readonly Count[]): JourneySummary {
  const status: JourneyStatus = journey.status;
  const { document, findings } = readDraft(journey.draft);
  const own = counts.filter((count) => count.journeyId === journey.id);
  const sum = (wanted: (status: Enrolment['status']) => boolean): number =>
    own.filter((count) => wanted(count.status)).reduce((total, count) => total + count.count, 0);
  return {
    id: journey.id,
    name: journey.name,
    status,
    draft: hasNews(journey, live) ? draftOf(journey) : null,
    review: null,
    openComments: 0,
    live: live ? { versionNumber: live.number, publishedAt: live.publishedAt, name: live.name || null } : null,
    counts: {
      running: sum((standing) => standing !== 'ended'),
      waiting: sum((standing) => standing === 'running'),
      ended: sum((standing) => standing === 'ended'),
    },
    findings: { errors: errorsOf(findings), warnings: warningsOf(findings) },
    steps: document ? Object.keys(document.steps).length : 0,
  };
}

/** @throws Problem `notFound` */
export async function readSummary(desk: Desk, id: string): Promise<JourneySummary> {
  const journey = await findJourney(desk, id);
  return journeySummary(journey, await liveVersion(desk, journey), await desk.store.overviews.enrolmentCounts(desk.workspace.id));
}

export const draftOf = (journey: Journey) => ({
  revision: journey.draftRevision,
  savedAt: journey.draftSavedAt,
  savedBy: journey.draftAuthors.map(({ user, name }) => ({ id: user, name })).at(-1) ?? null,
  authors: journey.draftAuthors.map(({ user, name, at }) => ({ id: user, name, at })),
});

export const liveVersion = (desk: Desk, journey: Journey): Promise<JourneyVersion | null> =>
  journey.liveVersion === null ? Promise.resolve(null) : desk.store.journeys.version(desk.workspace.id, journey.id, journey.liveVersion);

export const wireVersion = (version: JourneyVersion, counts: readonly Count[]): WireVersion => ({
  id: version.id,
  number: version.number,
  name: version.name || null,
  publishedAt: version.publishedAt,
  publishedBy: version.publishedBy,
  authors: [],
  approval: null,
  note: version.note,
  hash: version.planHash,
  running: counts
    .filter((count) => count.journeyId === version.journeyId && count.version === version.number && count.status !== 'ended')
    .reduce((total, count) => total + count.count, 0),
});
