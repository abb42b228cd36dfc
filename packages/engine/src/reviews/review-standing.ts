import { mayDo, type Colleague, type ReviewStanding, type REVIEW_ACTS } from '@makegood/contract';
import type { Journey, ReviewHead } from '@makegood/store';
import { drawnHash } from '../journeys/drawn-content.ts';
import { findJourney } from '../journeys/find-journey.ts';
import { isWorthPublishing } from '../journeys/worth-publishing.ts';
import type { Desk } from '../workspaces/desk.ts';
import { workspaceSettings } from '../workspaces/workspace-settings.ts';
import { openReview, wireReview } from './wire-review.ts';

type Act = (typeof REVIEW_ACTS)[number];

/** Where the review of a draft stands, and what the one who asks may do about it. @throws Problem `notFound` */
export async function reviewStanding(desk: Desk, id: string): Promise<ReviewStanding> {
  const journey = await findJourney(desk, id);
  const heads = await desk.store.reviews.ofJourney(desk.workspace.id, journey.id);
  const drawn = await drawnHash(desk, journey);
  const current = openReview(heads[0]);
  return {
    required: (await workspaceSettings(desk)).publishingNeedsApproval,
    current: current && wireReview(current, drawn),
    history: heads.map((review) => wireReview(review, drawn)),
    reviewers: (await reviewersOf(desk, journey)).filter(({ id: other }) => other !== current?.askedBy.user),
    can: await actsOf(desk, journey, current, drawn),
  };
}

/** Everybody else who has the right and has not drawn any of it. */
export async function reviewersOf(desk: Desk, journey: Journey): Promise<Colleague[]> {
  const people = await desk.store.workspaces.people(desk.workspace.id);
  return people
    .filter(({ id, role }) => mayDo([role], 'journeys.review') && id !== desk.caller.id && !hasDrawn(id, journey))
    .map(({ id, name }) => ({ id, name }));
}

export const hasDrawn = (user: string, { draftAuthors }: Journey): boolean => draftAuthors.some((author) => author.user === user);

/** Whether somebody can be the second person: neither an author of what is published next, nor whoever asked. */
export const isSecond = (user: string, journey: Journey, review: Pick<ReviewHead, 'askedBy'>): boolean =>
  !hasDrawn(user, journey) && review.askedBy.user !== user;

/** Whoever asked or drew may take the question back, and whoever answered the answer. */
export const mayWithdraw = (user: string, journey: Journey, review: Pick<ReviewHead, 'askedBy' | 'decidedBy'>): boolean =>
  review.askedBy.user === user || review.decidedBy?.user === user || hasDrawn(user, journey);

async function actsOf(desk: Desk, journey: Journey, current: ReviewHead | null, drawn: string): Promise<Act[]> {
  const { id, roles } = desk.caller;
  const stale = current !== null && current.hash !== drawn;
  const waits = current?.state === 'asked' && !stale;
  const acts: Act[] = [];
  const settled = current !== null && !stale && current.state !== 'changes';
  if (mayDo(roles, 'journeys.draw') && !settled && (await isWorthPublishing(desk, journey))) acts.push('ask');
  if (waits && mayDo(roles, 'journeys.review') && isSecond(id, journey, current)) acts.push('approve', 'askChanges');
  if (current && mayDo(roles, 'journeys.comment') && mayWithdraw(id, journey, current)) acts.push('withdraw');
  return acts;
}
