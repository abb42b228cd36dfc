import { mayDo } from '@makegood/contract';
import type { CommentRow } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';

/** Whoever wrote it, and those who answer for the data that may stand in it. */
export const mayRemove = ({ caller }: Pick<Desk, 'caller'>, { author }: CommentRow): boolean =>
  author.user === caller.id || mayDo(caller.roles, 'journeys.redact');
