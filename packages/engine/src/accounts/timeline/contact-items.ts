import { callOutcomeSchema, type TimelineItemOf } from '@makegood/contract';
import type { AccountWithDebtor, Attempt, MessageRow } from '@makegood/store';
import { sourceName } from '../../standing/source-name.ts';
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
  const made = attempts.filter((attempt) => attempt.direction === 'outbound' && attempt.status !== 'released');
  const sent = made
    .filter((attempt) => callerOf(attempt) === null)
    .map((attempt) => messageItem(desk, attempt, messages.get(attempt.key), traced));
  const calls = await Promise.all(
    made.map(async (attempt): Promise<OrderedItem[]> => {
      const caller = callerOf(attempt);
      return caller === null ? [] : [await callItem(desk, attempt, caller, messages.get(attempt.key))];
    }),
  );
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
  return [...sent, ...calls.flat(), ...replies];
}

/** Who made a call by hand; null of everything else. */
const callerOf = ({ channel, provider }: Attempt): string | null =>
  channel === 'voice' && provider?.startsWith('agent:') === true ? provider.slice('agent:'.length) : null;

const callItem = async (desk: Desk, attempt: Attempt, caller: string, note: MessageRow | undefined): Promise<OrderedItem> => ({
  id: `call:${attempt.key}`,
  at: attempt.sentAt ?? attempt.reservedAt,
  kind: 'call',
  group: 'contacts',
  order: ORDER.run,
  outcome: callOutcomeSchema.safeParse(attempt.outcome).data ?? null,
  to: shownAddress(desk.caller.roles, attempt.address),
  note: note?.text ?? null,
  by: await sourceName(desk, caller),
  decisionId: attempt.decisionId,
});

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
    preferred: traced.isPreferred(attempt.key),
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
