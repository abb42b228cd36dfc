import type { TimelineItemOf } from '@makegood/contract';
import type { AccountWithDebtor, Attempt, MessageRow } from '@makegood/store';
import type { Desk } from '../../workspaces/desk.ts';
import { shownAddress } from '../masked-address.ts';
import { replyMeanings } from './reply-meanings.ts';
import { doneAfter, ORDER, type OrderedItem } from './ordered-item.ts';
import type { TracedRuns } from './traced-runs.ts';

/** What was sent to the person about this account, and what they answered. */
export async function contactItems(desk: Desk, { account }: AccountWithDebtor, traced: TracedRuns): Promise<OrderedItem[]> {
  const { ledger } = desk.store;
  const attempts = await ledger.attemptsOfAccount(desk.workspace.id, account.id);
  const messages = new Map((await ledger.messagesOfAccount(desk.workspace.id, account.id)).map((row) => [row.key, row]));
  const sent = attempts
    .filter((attempt) => attempt.direction === 'outbound' && attempt.status !== 'released')
    .map((attempt) => messageItem(desk, attempt, messages.get(attempt.key), traced));
  const meanings = replyMeanings(traced);
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

function messageItem(desk: Desk, attempt: Attempt, content: MessageRow | undefined, traced: TracedRuns): OrderedItem {
  return {
    id: `message:${attempt.key}`,
    at: attempt.sentAt ?? attempt.reservedAt,
    kind: 'message',
    group: 'contacts',
    order: doneAfter(traced.orderOf(attempt.key)),
    channel: attempt.channel,
    status: statusOf(attempt),
    stepName: traced.stepOf(attempt.key),
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
