import { instant, message, plus } from '@makegood/base';
import { newMessageSchema, type AnswerOf, type api, type NewMessage } from '@makegood/contract';
import type { Task } from '@makegood/store';
import { usedReviews } from '../gate/review-task.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { handKey } from './call-by-hand.ts';
import { GOOD_FOR, handReviewsOf } from './hand-review.ts';
import { tryMessage, writeByHand } from './write-by-hand.ts';

type Approved = AnswerOf<(typeof api)['contacts']['approved']>;
type Sent = AnswerOf<(typeof api)['contacts']['sendApproved']>;

/** What the caller asked for by hand and a colleague let pass, as long as the approval is good and nothing was made of it. */
export async function approvedContacts(desk: Desk): Promise<Approved> {
  const since = instant(Math.max(0, desk.now - GOOD_FOR));
  const own = (await desk.store.tasks.approvedContacts(desk.workspace.id, since)).filter((task) => isOwn(desk, task));
  const items = await Promise.all(own.map((task) => wireApproved(desk, task)));
  return { items: items.flatMap((item) => item ?? []) };
}

/**
 * Makes exactly the message that was looked at, through the gate like every other. It decides again: what has come between
 * (a hold, a cap, the hour) refuses it, and says why. A message that would no longer read as it did is not sent.
 * @throws Problem `notFound` for what is not the caller's own or not approved, `refused` for a call, which is made from the
 * account, `conflict` when it would read otherwise by now or the approval was used.
 */
export async function sendApproved(desk: Desk, id: string, { deed }: { readonly deed: string }): Promise<Sent> {
  const task = await desk.store.tasks.get(desk.workspace.id, id);
  const good = task?.outcome === 'approved' && task.doneAt !== null && desk.now < plus(task.doneAt, GOOD_FOR);
  if (!task?.contact || !good || !isOwn(desk, task)) throw new Problem('notFound', message('engine.contact.notApproved'));
  const asked = askedIn(task);
  if (asked === null) throw new Problem('refused', message('engine.contact.approvedCall'));
  // The same click again has the same answer; another one finds the approval used.
  const { outcome, decision, problem } = await once(desk, task, asked, deed);
  return { outcome, decision, problem };
}

async function once(desk: Desk, task: Task, asked: NewMessage, deed: string): Promise<Sent> {
  if (!(await isUsed(desk, task))) {
    const now = await tryMessage(desk, task.accountId, asked);
    if (now.problem === null && now.text !== task.contact?.text) throw new Problem('conflict', message('engine.contact.readsOtherwise'));
    return writeByHand(desk, task.accountId, { ...asked, deed });
  }
  const attempt = await desk.store.ledger.attemptByKey(desk.workspace.id, handKey(desk, task.accountId, deed));
  if (attempt === null) throw new Problem('conflict', message('engine.contact.approvalUsed'));
  return writeByHand(desk, task.accountId, { ...asked, deed });
}

const isOwn = (desk: Desk, { key, accountId }: Task): boolean =>
  key.startsWith(handReviewsOf(desk.workspace.id, accountId, desk.caller.id));

const isUsed = async (desk: Desk, { accountId, key }: Task): Promise<boolean> =>
  usedReviews(await desk.store.ledger.decisionsOfAccount(desk.workspace.id, accountId)).has(key);

/** Null for a call, and for what this release cannot send. */
function askedIn({ contact }: Task): NewMessage | null {
  const parsed = newMessageSchema.safeParse({ channel: contact?.channel, words: contact?.words });
  return parsed.success ? parsed.data : null;
}

async function wireApproved(desk: Desk, task: Task): Promise<Approved['items'][number] | null> {
  if (!task.contact || task.doneAt === null || (await isUsed(desk, task))) return null;
  const row = await desk.store.overviews.task(desk.workspace.id, task.id);
  if (!row) return null;
  return {
    taskId: task.id,
    accountId: task.accountId,
    personName: row.personName,
    what: askedIn(task) === null ? 'call' : 'message',
    text: task.contact.text,
    by: row.assigneeName ?? '',
    note: task.note,
    goodUntil: plus(task.doneAt, GOOD_FOR),
  };
}
