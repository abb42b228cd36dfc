import { canonicalJson } from '@makegood/base';
import type { JourneyStatus, JourneySummary, JourneyVersion as WireVersion } from '@makegood/contract';
import type { Enrolment, Journey, JourneyVersion } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
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

export const draftOf = (journey: Journey) => ({
  revision: journey.draftRevision,
  savedAt: journey.draftSavedAt,
  authors: journey.draftAuthors.map(({ user, name }) => ({ id: user, name })),
});

export const liveVersion = (desk: Desk, journey: Journey): Promise<JourneyVersion | null> =>
  journey.liveVersion === null ? Promise.resolve(null) : desk.store.journeys.version(desk.workspace.id, journey.id, journey.liveVersion);

export const wireVersion = (version: JourneyVersion, counts: readonly Count[]): WireVersion => ({
  id: version.id,
  number: version.number,
  name: version.name || null,
  publishedAt: version.publishedAt,
  publishedBy: version.publishedBy,
  hash: version.planHash,
  running: counts
    .filter((count) => count.journeyId === version.journeyId && count.version === version.number && count.status !== 'ended')
    .reduce((total, count) => total + count.count, 0),
});
