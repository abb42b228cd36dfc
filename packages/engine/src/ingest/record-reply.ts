import { err, formatInstant, ok, type Result } from '@makegood/base';
import { readReply, type ChannelId, type Reply, type ReplyIntent } from '@makegood/messaging';
import type { Account, Attempt, Person, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { holdWrites } from './hold-writes.ts';
import { receipt, writeAfresh, type IngestOptions, type News } from './ingest-tools.ts';
import { startWrites, stopWrites } from './stop-writes.ts';

export type IncomingReply = {
  readonly provider: string;
  /** The provider's own id of the message: the same one counts once. */
  readonly eventId: string;
  readonly channel: ChannelId;
  /** The sender's address, E.164 or an addr-spec as the store writes it. */
  readonly from: string;
  readonly text: string;
  /** Key of the message it answers, where the provider says so. */
  readonly replyTo?: string;
};

export type RecordedReply = {
  readonly repeated: boolean;
  readonly person: Person['id'];
  readonly account: Account['id'] | null;
  readonly intent: ReplyIntent;
  readonly news: News;
};

/** More of a message than this is not kept. */
const MOST_TEXT = 20_000;

/**
 * Takes in what a debtor wrote. A stop comes before anything else, for everybody who shares the address; a dispute holds
 * the account; a wrong person closes the address. Then ledger, record and the journeys' news, all in one transaction.
 */
export function recordReply(on: IngestOptions, incoming: IncomingReply): Promise<Result<RecordedReply, 'unknownSender'>> {
  return writeAfresh<Result<RecordedReply, 'unknownSender'>>(on.store, async () => {
    const { store, workspace } = on;
    const text = incoming.text.slice(0, MOST_TEXT);
    const reply = readReply(text);
    const kind = incoming.channel === 'email' ? 'email' : 'phone';
    const sharers = await store.people.byAddress(workspace, kind, incoming.from);
    const answered = await store.ledger.lastOutboundTo(workspace, incoming.from);
    const person = sharers.find((sharer) => sharer.id === answered?.personId) ?? sharers[0];
    if (person === undefined) return { done: err('unknownSender') };
    const account = await accountOf(on, person, answered);
    const id = `${incoming.provider}:${incoming.eventId}`;
    const recorded = { person: person.id, account: account?.id ?? null, intent: reply.intent };
    if (await store.ledger.wasReceived(workspace, id)) return { done: ok({ ...recorded, repeated: true, news: [] }) };
    return {
      writes: [
        ...(await bindingWrites(on, incoming, reply, sharers, person, account, id)),
        receipt(on, id, 'reply', { person: person.id, account: account?.id ?? null, intent: reply.intent }),
        ...recordWrites(on, { ...incoming, text }, person, account, answered, id),
        {
          write: 'notify',
          workspaceId: workspace,
          of: account === null ? { person: person.id } : { account: account.id },
          event: { type: 'reply', id: `reply:${id}`, at: on.now, channel: incoming.channel, intent: reply.intent },
        },
      ],
      answer: (news) => ok({ ...recorded, repeated: false, news }),
    };
  });
}

/** The account that was written about last, else the first that is still owed. */
async function accountOf({ store, workspace }: IngestOptions, person: Person, answered: Attempt | null): Promise<Account | null> {
  const accounts = await store.accounts.ofPerson(workspace, person.id);
  const written = answered?.personId === person.id ? accounts.find((account) => account.id === answered.accountId) : undefined;
  return written ?? accounts.find((account) => account.status === 'open') ?? accounts[0] ?? null;
}

/** What the words oblige us to do at once, whatever any journey makes of them. */
async function bindingWrites(
  on: IngestOptions,
  incoming: IncomingReply,
  reply: Reply,
  sharers: readonly Person[],
  person: Person,
  account: Account | null,
  source: string,
): Promise<Write[]> {
  const { channel, from } = incoming;
  const writes: Write[] = [];
  if (reply.stop !== undefined)
    for (const sharer of sharers) writes.push(...(await stopWrites(on, sharer.id, channel, reply.stop, source)));
  if (reply.signals.includes('start')) writes.push(...(await startWrites(on, person.id, channel, source)));
  if (reply.signals.includes('dispute') && account !== null) writes.push(...disputeWrites(on, channel, person, account, source));
  if (reply.signals.includes('wrongPerson')) {
    const kind = channel === 'email' ? 'email' : 'phone';
    const addresses = await on.store.people.addresses(on.workspace, person.id);
    for (const address of addresses.filter((known) => known.kind === kind && known.value === from && known.status === 'active'))
      writes.push({ write: 'update', in: 'addresses', key: { id: address.id }, set: { status: 'invalid', updatedAt: on.now } });
  }
  return writes;
}

const disputeWrites = ({ workspace, now }: IngestOptions, channel: ChannelId, person: Person, account: Account, source: string): Write[] =>
  holdWrites(
    {
      id: derivedId('hold', `${workspace}:${source}:${account.id}:dispute`),
      workspace,
      person: person.id,
      account: account.id,
      scope: 'account',
      scopeValue: null,
      status: 'disputed',
      since: now,
      until: null,
      source,
      evidence: { form: channel === 'email' ? 'email' : 'electronic', receivedAt: formatInstant(now) },
    },
    now,
  );

/** The ledger's row and the words. */
function recordWrites(
  { workspace, now }: IngestOptions,
  { channel, from, text, replyTo, provider }: IncomingReply,
  person: Person,
  account: Account | null,
  answered: Attempt | null,
  source: string,
): Write[] {
  const key = `in:${workspace}:${source}`;
  const attempt = derivedId('attempt', key);
  const common = { key, workspaceId: workspace, personId: person.id, channel, direction: 'inbound', address: from } as const;
  const row: Write[] =
    account === null
      ? []
      : [
          {
            write: 'insert',
            into: 'attempts',
            row: {
              ...common,
              id: attempt,
              accountId: account.id,
              purpose: 'reply',
              status: 'accepted',
              counts: true,
              reservedAt: now,
              sentAt: now,
              provider,
              outcome: 'replied',
            },
          },
        ];
  const message: Write = {
    write: 'insert',
    into: 'messages',
    row: {
      ...common,
      accountId: account?.id ?? null,
      attemptId: account === null ? null : attempt,
      text,
      at: now,
      arrivedAt: now,
      replyTo: replyTo ?? answered?.key ?? null,
    },
  };
  return [...row, message];
}
