import { message } from '@makegood/base';
import type { Colleague, ReviewStanding } from '@makegood/contract';
import type { Journey, ReviewHead, Write } from '@makegood/store';
import { drawnHash } from '../journeys/drawn-content.ts';
import { findJourney } from '../journeys/find-journey.ts';
import { isWorthPublishing } from '../journeys/worth-publishing.ts';
import { requireRevision } from '../journeys/stale-draft.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { reviewersOf, reviewStanding } from './review-standing.ts';
import { openReview } from './wire-review.ts';

type Asked = { readonly revision: number; readonly of: string | null; readonly note: string };

/**
 * Hands the draft of one revision to a second person. What is handed over is kept, so that it can be seen what was agreed
 * to; an earlier question that is open is taken back.
 * @throws Problem `conflict` when the draft is another by now; `refused` when it says nothing new, or when the one who is
 *   asked, or anybody at all, could not answer.
 */
export async function askReview(desk: Desk, id: string, asked: Asked): Promise<ReviewStanding> {
  const journey = await findJourney(desk, id);
  requireRevision(journey, asked.revision);
  if (!(await isWorthPublishing(desk, journey))) throw new Problem('refused', message('engine.journey.nothingNew'));
  const of = await askedOf(desk, journey, asked.of);
  const [newest] = await desk.store.reviews.ofJourney(desk.workspace.id, journey.id);
  const open = openReview(newest);
  const hash = await drawnHash(desk, journey);
  const cycle = (newest?.cycle ?? 0) + 1;
  const review = desk.newId('review');
  await commitOrConflict(
    desk,
    [
      draftStands(journey),
      ...(open ? [closing(open)] : []),
      {
        write: 'insert',
        into: 'journeyReviews',
        row: {
          id: review,
          workspaceId: desk.workspace.id,
          journeyId: journey.id,
          cycle,
          state: 'asked',
          revision: journey.draftRevision,
          hash,
          askedBy: { user: desk.caller.id, name: desk.caller.name },
          askedAt: desk.now,
          askedOf: of && { user: of.id, name: of.name },
          note: asked.note,
          document: journey.draft,
        },
      },
      auditLine(desk, 'journey.reviewAsked', journey.id, { review, cycle, revision: journey.draftRevision, hash, of: of?.id ?? null }),
    ],
    message('engine.journey.busy'),
  );
  return reviewStanding(desk, id);
}

async function askedOf(desk: Desk, journey: Journey, user: string | null): Promise<Colleague | null> {
  const reviewers = await reviewersOf(desk, journey);
  if (reviewers.length === 0) throw new Problem('refused', message('engine.review.nobodyElse'));
  if (user === null) return null;
  const found = reviewers.find(({ id }) => id === user);
  if (!found) throw new Problem('refused', message('engine.review.notAReviewer'));
  return found;
}

/** Nothing of the batch is written when somebody saves in between. */
export const draftStands = (journey: Journey): Write => ({
  write: 'update',
  in: 'journeys',
  key: { id: journey.id },
  set: {},
  when: { draftRevision: journey.draftRevision },
});

const closing = ({ id, state }: Pick<ReviewHead, 'id' | 'state'>): Write => ({
  write: 'update',
  in: 'journeyReviews',
  key: { id },
  set: { state: 'withdrawn' },
  when: { state },
});
