import { mayDo } from '@makegood/contract';
import {
  approveReview,
  askChanges,
  askReview,
  beginThread,
  draftNews,
  editComment,
  listComments,
  removeComment,
  listVersions,
  readReview,
  renameVersion,
  reopenThread,
  replyTo,
  resolveThread,
  restoreVersion,
  reviewStanding,
  withdrawReview,
} from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import { presenceBoard } from '../presence/presence-board.ts';

export const journeyVersionsArea: Area<'journeyVersions'> = {
  list: ({ signedIn, params }) => listVersions(signedIn.desk, params.id),
  rename: ({ signedIn, params, body }) => renameVersion(signedIn.desk, params.id, params.number, body),
  restore: ({ signedIn, params, body }) => restoreVersion(signedIn.desk, params.id, params.number, body),
};

export const journeyReviewsArea: Area<'journeyReviews'> = {
  standing: ({ signedIn, params }) => reviewStanding(signedIn.desk, params.id),
  read: ({ signedIn, params }) => readReview(signedIn.desk, params.id),
  ask: ({ signedIn, params, body }) => askReview(signedIn.desk, params.id, body),
  approve: ({ signedIn, params, body }) => approveReview(signedIn.desk, params.id, body),
  askChanges: ({ signedIn, params, body }) => askChanges(signedIn.desk, params.id, body),
  withdraw: ({ signedIn, params }) => withdrawReview(signedIn.desk, params.id),
};

export const journeyCommentsArea: Area<'journeyComments'> = {
  list: ({ signedIn, params }) => listComments(signedIn.desk, params.id),
  begin: ({ signedIn, params, body }) => beginThread(signedIn.desk, params.id, body),
  reply: ({ signedIn, params, body }) => replyTo(signedIn.desk, params.id, body),
  edit: ({ signedIn, params, body }) => editComment(signedIn.desk, params.id, body),
  remove: ({ signedIn, params }) => removeComment(signedIn.desk, params.id),
  resolve: ({ signedIn, params }) => resolveThread(signedIn.desk, params.id),
  reopen: ({ signedIn, params }) => reopenThread(signedIn.desk, params.id),
};

/** Who has which journey open; each server keeps its own. */
export function journeyPresenceArea(): Area<'journeyPresence'> {
  const board = presenceBoard();
  const placeOf = (workspace: string, journey: string): string => `${workspace}/${journey}`;
  return {
    async beat({ signedIn: { desk }, params, body }) {
      const news = await draftNews(desk, params.id);
      const { caller, workspace, realNow } = desk;
      const place = placeOf(workspace.id, params.id);
      const window = { user: caller.id, tab: body.tab };
      board.beat(place, { ...window, name: caller.name, draws: mayDo(caller.roles, 'journeys.draw') }, body.step, realNow);
      const people = board.others(place, window, realNow).map(({ user, ...present }) => ({ id: user, ...present, me: user === caller.id }));
      return { people, ...news };
    },
    leave: ({ signedIn: { desk }, params, body }) =>
      Promise.resolve({ left: board.leave(placeOf(desk.workspace.id, params.id), { user: desk.caller.id, tab: body.tab }) }),
  };
}
