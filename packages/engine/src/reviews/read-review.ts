import type { AnswerOf, Api } from '@makegood/contract';
import { drawnHash } from '../journeys/drawn-content.ts';
import { liveVersion } from '../journeys/journey-summary.ts';
import { wireDocument } from '../journeys/read-document.ts';
import type { Desk } from '../workspaces/desk.ts';
import { findReview } from './find-review.ts';
import { wireReview } from './wire-review.ts';

/** What was handed over, and what is published, to be held against each other. @throws Problem `notFound` */
export async function readReview(desk: Desk, id: string): Promise<AnswerOf<Api['journeyReviews']['read']>> {
  const { review, journey } = await findReview(desk, id);
  const live = await liveVersion(desk, journey);
  return {
    review: wireReview(review, await drawnHash(desk, journey)),
    document: wireDocument(review.document),
    base: live && { versionNumber: live.number, document: wireDocument(live.document) },
  };
}
