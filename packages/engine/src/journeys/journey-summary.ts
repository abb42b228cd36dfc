import type { JourneySummary, JourneyVersion as WireVersion, WireDraft } from '@makegood/contract';
import type { Enrolment, Journey, JourneyVersion, ReviewHead } from '@makegood/store';
import { colleague } from '../queries/colleague.ts';
import { reviewMark } from '../reviews/wire-review.ts';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';
import { errorsOf, readDraftOf, warningsOf } from './read-document.ts';
import { isSameDrawing } from './same-drawing.ts';

type Count = { readonly journeyId: string; readonly version: number; readonly status: Enrolment['status']; readonly count: number };

/** What is known of all journeys of a workspace at once, to be read once for a list. */
export type Around = {
  readonly counts: readonly Count[];
  reviewOf(journey: string): ReviewHead | null;
  openComments(journey: string): number;
};

export async function aroundJourneys({ store, workspace }: Pick<Desk, 'store' | 'workspace'>): Promise<Around> {
  const reviews = new Map<string, ReviewHead>((await store.reviews.newest(workspace.id)).map((review) => [review.journeyId, review]));
  const open = new Map<string, number>((await store.comments.openThreads(workspace.id)).map(({ journeyId, count }) => [journeyId, count]));
  return {
    counts: await store.overviews.enrolmentCounts(workspace.id),
    reviewOf: (journey) => reviews.get(journey) ?? null,
    openComments: (journey) => open.get(journey) ?? 0,
  };
}

/** Whether the draft says anything that the live version does not say. */
export const hasNews = (journey: Journey, live: JourneyVersion | null): boolean =>
  live === null || !isSameDrawing(journey.draft, live.document);

export async function journeySummary(
  desk: Pick<Desk, 'store' | 'workspace'>,
  journey: Journey,
  live: JourneyVersion | null,
  around: Around,
): Promise<JourneySummary> {
  const { document, findings } = await readDraftOf(desk, journey.id, journey.draft);
  const own = around.counts.filter((count) => count.journeyId === journey.id);
  const sum = (wanted: (status: Enrolment['status']) => boolean): number =>
    own.filter((count) => wanted(count.status)).reduce((total, count) => total + count.count, 0);
  return {
    id: journey.id,
    name: journey.name,
    status: journey.status,
    draft: hasNews(journey, live) ? draftOf(journey) : null,
    review: await reviewMark(desk, journey, around.reviewOf(journey.id)),
    openComments: around.openComments(journey.id),
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
  return journeySummary(desk, journey, await liveVersion(desk, journey), await aroundJourneys(desk));
}

export const draftOf = (journey: Journey): WireDraft => {
  const savedBy = journey.draftSavedBy ?? journey.draftAuthors.at(-1);
  return {
    revision: journey.draftRevision,
    savedAt: journey.draftSavedAt,
    savedBy: savedBy ? colleague(savedBy) : null,
    authors: journey.draftAuthors.map((author) => ({ ...colleague(author), at: author.at })),
  };
};

export const liveVersion = (desk: Desk, journey: Journey): Promise<JourneyVersion | null> =>
  journey.liveVersion === null ? Promise.resolve(null) : desk.store.journeys.version(desk.workspace.id, journey.id, journey.liveVersion);

export const wireVersion = (version: JourneyVersion, { counts }: Pick<Around, 'counts'>): WireVersion => ({
  id: version.id,
  number: version.number,
  name: version.name || null,
  publishedAt: version.publishedAt,
  publishedBy: version.publishedBy,
  authors: (version.authors ?? []).map(colleague),
  approval: version.approval && { by: colleague(version.approval), at: version.approval.at, note: version.approval.note },
  note: version.note,
  hash: version.planHash,
  running: counts
    .filter((count) => count.journeyId === version.journeyId && count.version === version.number && count.status !== 'ended')
    .reduce((total, count) => total + count.count, 0),
});
