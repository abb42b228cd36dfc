import { plus, DAY } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import type { Channel, NewMessage } from '@makegood/contract';
import { usedReviews } from '../gate/review-task.ts';
import type { Desk } from '../workspaces/desk.ts';

/** How long an approval is good for. What a colleague looked at last week may have changed since. */
export const GOOD_FOR = 7 * DAY;

/** The review of one contact that a colleague wants to make by hand: the task's key, and whether it lets the contact pass. */
export type HandReview = { readonly key: string; readonly approved: boolean };

/**
 * Finds the review that is under way or was approved for exactly this contact, or names a new one. Other words, another
 * channel or another colleague's contact need a review of their own, and each approval lets one contact pass.
 */
export async function handReview(desk: Desk, account: string, channel: Channel, words: NewMessage['words'] | null): Promise<HandReview> {
  const stem = `${handReviewsOf(desk.workspace.id, account, desk.caller.id)}${channel}:${contentHash(words ?? null)}`;
  const used = usedReviews(await desk.store.ledger.decisionsOfAccount(desk.workspace.id, account));
  for (let turn = 0; ; turn += 1) {
    const key = `${stem}:${turn}`;
    const task = await desk.store.tasks.byKey(desk.workspace.id, key);
    if (task === null || task.status === 'open' || task.status === 'taken') return { key, approved: false };
    const good = task.outcome === 'approved' && task.doneAt !== null && desk.now < plus(task.doneAt, GOOD_FOR);
    if (good && !used.has(key)) return { key, approved: true };
  }
}

/** How the keys of reviews begin that this colleague asked for; nobody decides on their own contacts. */
export const handReviewsOf = (workspace: string, account: string, user: string): string => `review:${workspace}:${account}:${user}:`;
