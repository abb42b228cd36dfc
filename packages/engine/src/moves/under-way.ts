import type { Crowd } from '@makegood/contract';
import type { EnrolmentQuery, Journey } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';

export const underWayIn = (journey: Pick<Journey, 'id'>): EnrolmentQuery => ({
  journey: journey.id,
  statuses: ['new', 'running', 'paused', 'stuck'],
});

/** Everybody who is in the journey now, on whichever version. */
export const underWay = (desk: Desk, journey: Pick<Journey, 'id'>): Promise<Crowd> =>
  desk.store.overviews.enrolled(desk.workspace.id, underWayIn(journey));
