import { message } from '@makegood/base';
import type { ReviewStanding } from '@makegood/contract';
import type { Journey, JourneyReviewRow } from '@makegood/store';
import { drawnHash } from '../journeys/drawn-content.ts';
import { staleDraft } from '../journeys/stale-draft.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { draftStands } from './ask-review.ts';
import { findReview } from './find-review.ts';
import { isSecond, mayWithdraw, reviewStanding } from './review-standing.ts';

type Said = { readonly hash: string; readonly note: string };

/**
 * A second person agrees to exactly this drawing.
 * @throws Problem `notAllowed` for whoever asked or drew any of it, `conflict` when what was read is not what was handed
 *   over or the draft says something else by now, `refused` when nobody asks any more.
 */
export const approveReview = (desk: Desk, id: string, said: Said): Promise<ReviewStanding> => decide(desk, id, said, 'approved');

/** Sends it back to its authors. @throws Problem like {@link approveReview} */
export const askChanges = (desk: Desk, id: string, said: Said): Promise<ReviewStanding> => decide(desk, id, said, 'changes');

async function decide(desk: Desk, id: string, said: Said, state: 'approved' | 'changes'): Promise<ReviewStanding> {
  const { review, journey } = await findReview(desk, id);
  await requireAnswerable(desk, review, journey, said.hash);
  await commitOrConflict(
    desk,
    [
      draftStands(journey),
      {
        write: 'update',
        in: 'journeyReviews',
        key: { id: review.id },
        set: {
          state,
          decidedBy: { user: desk.caller.id, name: desk.caller.name },
          decidedAt: desk.now,
          decisionNote: said.note,
        },
        when: { state: 'asked', hash: said.hash },
      },
      auditLine(desk, state === 'approved' ? 'journey.reviewApproved' : 'journey.reviewChanges', journey.id, {
        review: review.id,
        cycle: review.cycle,
        hash: review.hash,
        authors: journey.draftAuthors.map(({ user }) => user),
      }),
    ],
    message('engine.journey.busy'),
  );
  return reviewStanding(desk, journey.id);
}

async function requireAnswerable(desk: Desk, review: JourneyReviewRow, journey: Journey, hash: string): Promise<void> {
  if (!isSecond(desk.caller.id, journey, review)) throw new Problem('notAllowed', message('engine.review.ownWork'));
  if (review.state !== 'asked') throw new Problem('refused', message('engine.review.notAsked'));
  if (review.hash !== hash || review.hash !== (await drawnHash(desk, journey))) throw staleDraft(journey, message('engine.review.changed'));
}

/**
 * Takes a question back, or an answer that was given; the draft is as before nobody had asked.
 * @throws Problem `notAllowed` for somebody whom it does not concern, `refused` when there is nothing to take back.
 */
export async function withdrawReview(desk: Desk, id: string): Promise<ReviewStanding> {
  const { review, journey } = await findReview(desk, id);
  if (!mayWithdraw(desk.caller.id, journey, review)) throw new Problem('notAllowed', message('engine.review.notYours'));
  if (review.state === 'withdrawn' || review.versionNumber !== null) throw new Problem('refused', message('engine.review.notAsked'));
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'journeyReviews',
        key: { id: review.id },
        set: { state: 'withdrawn' },
        when: { state: review.state, versionNumber: null },
      },
      auditLine(desk, 'journey.reviewWithdrawn', journey.id, { review: review.id, cycle: review.cycle, from: review.state }),
    ],
    message('engine.journey.busy'),
  );
  return reviewStanding(desk, journey.id);
}
