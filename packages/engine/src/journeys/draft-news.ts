import type { Presence } from '@makegood/contract';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';
import { draftOf } from './journey-summary.ts';
import { reviewMark } from '../reviews/wire-review.ts';

/** What a window that shows a journey wants to hear of, in few words. @throws Problem `notFound` */
export async function draftNews(desk: Desk, id: string): Promise<Pick<Presence, 'draft' | 'review' | 'openComments'>> {
  const journey = await findJourney(desk, id);
  const { revision, savedAt, savedBy } = draftOf(journey);
  const [newest] = await desk.store.reviews.ofJourney(desk.workspace.id, journey.id);
  const open = (await desk.store.comments.openThreads(desk.workspace.id)).find(({ journeyId }) => journeyId === journey.id);
  return { draft: { revision, savedAt, savedBy }, review: await reviewMark(desk, journey, newest ?? null), openComments: open?.count ?? 0 };
}
