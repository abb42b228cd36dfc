import type { JourneyStatus, JourneySummary, Page } from '@makegood/contract';
import { searchable, type Journey } from '@makegood/store';
import { pageOfAll } from '../queries/page-answer.ts';
import { reviewMark } from '../reviews/wire-review.ts';
import type { Desk } from '../workspaces/desk.ts';
import { aroundJourneys, journeySummary, liveVersion } from './journey-summary.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly status?: JourneyStatus | 'review' | undefined;
};

/** Journeys by name. A firm has tens of them, so they are searched here. */
export async function listJourneys(desk: Desk, query: Query): Promise<Page<JourneySummary>> {
  const wanted = searchable(query.q ?? '');
  const around = await aroundJourneys(desk);
  const inReview = async (journey: Journey): Promise<boolean> => {
    const mark = await reviewMark(desk, journey, around.reviewOf(journey.id));
    return mark?.state === 'asked' && !mark.stale;
  };
  const all: Journey[] = [];
  for (const journey of await desk.store.journeys.list(desk.workspace.id)) {
    if (!searchable(journey.name).includes(wanted)) continue;
    if (query.status === 'review' ? await inReview(journey) : (query.status ?? journey.status) === journey.status) all.push(journey);
  }
  const page = pageOfAll(all, query);
  const items = await Promise.all(
    page.items.map(async (journey) => journeySummary(desk, journey, await liveVersion(desk, journey), around)),
  );
  return { ...page, items };
}
