import type { TimelineItemOf } from '@makegood/contract';
import type { AccountWithDebtor, Attempt, Enrolment, MessageRow } from '@makegood/store';
import { stepName } from '../../queries/published-plan.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { shownAddress } from '../masked-address.ts';
import { replyMeanings } from './reply-meanings.ts';
import { ORDER, type OrderedItem } from './ordered-item.ts';

/** What was sent to the person about this account, and what they answered. */
export async function contactItems(desk: Desk, { account }: AccountWithDebtor, runs: readonly Enrolment[]): Promise<OrderedItem[]> {
  const { ledger } = desk.store;
  const attempts = await ledger.attemptsOfAccount(desk.workspace.id, account.id);
  const messages = new Map((await ledger.messagesOfAccount(desk.workspace.id, account.id)).map((row) => [row.key, row]));
  const sent = await Promise.all(
    attempts
      .filter((attempt) => attempt.direction === 'outbound' && attempt.status !== 'released')
      .map(async (attempt): Promise<OrderedItem> => messageItem(desk, attempt, messages.get(attempt.key), runs)),
  );
  const meanings = await replyMeanings(desk, runs);
  const replies = [...messages.values()]
    .filter((row) => row.direction === 'inbound')
    .map((row): OrderedItem => ({
      id: `reply:${row.key}`,
      at: row.at,
      kind: 'reply',
      group: 'contacts',
      order: ORDER.reply,
      channel: row.channel,
      text: row.text,
      meaning: meanings(row),
    }));
  return [...sent, ...replies];
}

async function messageItem(
  desk: Desk,
  attempt: Attempt,
  content: MessageRow | undefined,
  runs: readonly Enrolment[],
): Promise<OrderedItem> {
  const run = runs.find((candidate) => candidate.id === attempt.enrolmentId);
  return {
    id: `message:${attempt.key}`,
    at: attempt.sentAt ?? attempt.reservedAt,
    kind: 'message',
    group: 'contacts',
    order: ORDER.message,
    channel: attempt.channel,
    status: statusOf(attempt),
    stepName: run && attempt.step !== null ? await stepName(desk.store, run.planHash, attempt.step) : null,
    variant: attempt.variant,
    subject: content?.subject ?? null,
    text: content?.text ?? '',
    to: shownAddress(desk.caller.roles, attempt.address),
    decisionId: attempt.decisionId,
    reason: attempt.code,
  };
}

/** What became of it, as far as anybody knows. */
function statusOf(attempt: Attempt): TimelineItemOf<'message'>['status'] {
  switch (attempt.status) {
    case 'reserved':
    case 'claimed':
      return 'sending';
    case 'rejected':
      return 'failed';
    case 'unknown':
      return 'unknown';
    default:
      if (attempt.outcome === 'failed') return 'failed';
      return attempt.outcome === 'delivered' || attempt.outcome === 'replied' ? 'delivered' : 'accepted';
  }
}
