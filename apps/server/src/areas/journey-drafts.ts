import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';
import type { Area } from '../http/operation.ts';

const soon = () => Promise.reject(new Problem('unavailable', message('engine.problem.notFound')));

export const journeyPublishingArea: Area<'journeyPublishing'> = { preview: soon, people: soon };
export const journeyVersionsArea: Area<'journeyVersions'> = { list: soon, rename: soon, restore: soon };
export const journeyReviewsArea: Area<'journeyReviews'> = {
  standing: soon,
  read: soon,
  ask: soon,
  approve: soon,
  askChanges: soon,
  withdraw: soon,
};
export const journeyCommentsArea: Area<'journeyComments'> = { list: soon, begin: soon, reply: soon, resolve: soon, reopen: soon };
export const journeyPresenceArea: Area<'journeyPresence'> = { beat: soon, leave: soon };
