import type { JourneyReview, ReviewMark } from '@makegood/contract';
import type { Journey, ReviewHead } from '@makegood/store';
import { drawnHash } from '../journeys/drawn-content.ts';
import type { Desk } from '../workspaces/desk.ts';
import { colleague } from '../queries/colleague.ts';

/** The newest review of a journey, as long as it concerns the draft: neither withdrawn nor published. */
export function openReview(newest: ReviewHead | null | undefined): (ReviewHead & { readonly state: ReviewMark['state'] }) | null {
  if (!newest || newest.state === 'withdrawn' || newest.versionNumber !== null) return null;
  return { ...newest, state: newest.state };
}

export async function reviewMark(
  desk: Pick<Desk, 'store' | 'workspace'>,
  journey: Journey,
  newest: ReviewHead | null,
): Promise<ReviewMark | null> {
  const open = openReview(newest);
  if (!open) return null;
  const { id, cycle, state, askedOf } = open;
  return { id, cycle, state, stale: open.hash !== (await drawnHash(desk, journey)), of: askedOf && colleague(askedOf) };
}

/** `drawn` is the hash of what stands in the draft now. */
export const wireReview = (review: ReviewHead, drawn: string): JourneyReview => ({
  id: review.id,
  cycle: review.cycle,
  state: review.state,
  stale: review.versionNumber === null && review.hash !== drawn,
  of: review.askedOf && colleague(review.askedOf),
  revision: review.revision,
  hash: review.hash,
  askedBy: colleague(review.askedBy),
  askedAt: review.askedAt,
  note: review.note,
  decided:
    review.decidedBy && review.decidedAt !== null
      ? { by: colleague(review.decidedBy), at: review.decidedAt, note: review.decisionNote }
      : null,
  versionNumber: review.versionNumber,
});
