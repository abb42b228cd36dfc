import type { JourneyStatus, JourneySummary, Page } from '@makegood/contract';
import { searchable } from '@makegood/store';
import { pageOfAll } from '../queries/page-answer.ts';
import type { Desk } from '../workspaces/desk.ts';
import { journeySummary, liveVersion } from './journey-summary.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly status?: JourneyStatus | 'review' | undefined;
};

/** Journeys by name. A firm has tens of them, so they are searched here. */
export async function listJourneys(desk: Desk, query: Query): Promise<Page<JourneySummary>> {
  const wanted = searchable(query.q ?? '');
  const all = (await desk.store.journeys.list(desk.workspace.id)).filter(
    (journey) => (query.status === undefined || journey.status === query.status) && searchable(journey.name).includes(wanted),
  );
  const page = pageOfAll(all, query);
  const counts = await desk.store.overviews.enrolmentCounts(desk.workspace.id);
  const items = await Promise.all(page.items.map(async (journey) => journeySummary(journey, await liveVersion(desk, journey), counts)));
  return { ...page, items };
}
