import { message } from '@makegood/base';
import type { Journey, JourneyReviewRow } from '@makegood/store';
import { findJourney } from '../journeys/find-journey.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** @throws Problem `notFound` */
export async function findReview(desk: Desk, id: string): Promise<{ readonly review: JourneyReviewRow; readonly journey: Journey }> {
  const review = await desk.store.reviews.get(desk.workspace.id, id);
  if (!review) throw new Problem('notFound', message('engine.review.unknown'));
  return { review, journey: await findJourney(desk, review.journeyId) };
}
