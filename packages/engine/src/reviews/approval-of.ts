import type { Approval } from '@makegood/contract';
import type { Journey, ReviewHead } from '@makegood/store';
import { drawnHash } from '../journeys/drawn-content.ts';
import { colleague } from '../queries/colleague.ts';
import type { Desk } from '../workspaces/desk.ts';
import { openReview } from './wire-review.ts';

export type GivenApproval = { readonly review: ReviewHead; readonly approval: Approval };

/** A second person's agreement to what stands in the draft now; null when there is none, or it was to something else. */
export async function approvalOf(desk: Desk, journey: Journey): Promise<GivenApproval | null> {
  const [newest] = await desk.store.reviews.ofJourney(desk.workspace.id, journey.id);
  const open = openReview(newest);
  if (open?.state !== 'approved' || !open.decidedBy || open.decidedAt === null || open.hash !== (await drawnHash(desk, journey)))
    return null;
  return { review: open, approval: { by: colleague(open.decidedBy), at: open.decidedAt, note: open.decisionNote } };
}
