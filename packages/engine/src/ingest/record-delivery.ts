import { err, ok, type Result } from '@makegood/base';
import type { Attempt, Write } from '@makegood/store';
import { receipt, writeAfresh, type IngestOptions, type News } from './ingest-tools.ts';

export type IncomingDelivery = {
  readonly provider: string;
  /** The provider's own id of this report: the same one counts once. */
  readonly eventId: string;
  /** Which contact: our key, where the provider carries it, or its own id. */
  readonly contact: { readonly key: string } | { readonly providerId: string };
  readonly status: 'delivered' | 'failed';
  /** The provider's word for a failure. */
  readonly code?: string;
  /** The address does not exist or must not be used: it is closed. */
  readonly addressIsBad?: boolean;
};

/**
 * A provider's word on a contact that it took earlier. Reports come late, twice and out of order: proof of arrival is
 * never undone, and a report on a contact whose end nobody saw proves that it left.
 */
export function recordDelivery(
  on: IngestOptions,
  incoming: IncomingDelivery,
): Promise<Result<{ readonly repeated: boolean; readonly news: News }, 'unknownContact'>> {
  return writeAfresh<Result<{ readonly repeated: boolean; readonly news: News }, 'unknownContact'>>(on.store, async () => {
    const { store, workspace } = on;
    const { contact, provider } = incoming;
    const attempt =
      'key' in contact
        ? await store.ledger.attemptByKey(workspace, contact.key)
        : await store.ledger.attemptByProviderId(workspace, provider, contact.providerId);
    if (attempt === null || attempt.direction === 'inbound') return { done: err('unknownContact') };
    const id = `${provider}:${incoming.eventId}`;
    if (await store.ledger.wasReceived(workspace, id)) return { done: ok({ repeated: true, news: [] }) };
    return {
      writes: [
        receipt(on, id, 'delivery', { attempt: attempt.id, status: incoming.status }),
        ...attemptWrites(attempt, incoming, on),
        ...(incoming.addressIsBad === true ? await closeWrites(on, attempt) : []),
        ...told(attempt, incoming, on),
      ],
      answer: (news) => ok({ repeated: false, news }),
    };
  });
}

function attemptWrites(attempt: Attempt, { status, code, provider }: IncomingDelivery, { now }: IngestOptions): Write[] {
  if (attempt.outcome === 'delivered' && status === 'failed') return [];
  const left = attempt.status === 'claimed' || attempt.status === 'unknown';
  return [
    {
      write: 'update',
      in: 'attempts',
      key: { id: attempt.id },
      set: {
        outcome: status,
        ...(status === 'failed' && code !== undefined ? { code } : {}),
        ...(left ? { status: 'accepted', provider, leaseUntil: null, sentAt: attempt.sentAt ?? attempt.claimedAt ?? now } : {}),
      },
      when: { status: attempt.status, outcome: attempt.outcome },
    },
  ];
}

async function closeWrites({ store, workspace, now }: IngestOptions, attempt: Attempt): Promise<Write[]> {
  const kind = attempt.channel === 'email' ? 'email' : 'phone';
  const addresses = await store.people.addresses(workspace, attempt.personId);
  return addresses
    .filter((address) => address.kind === kind && address.value === attempt.address && address.status === 'active')
    .map((address): Write => ({ write: 'update', in: 'addresses', key: { id: address.id }, set: { status: 'invalid', updatedAt: now } }));
}

/** One event for each status: a journey hears of a failure once, however many reports say so. */
function told(attempt: Attempt, { status }: IncomingDelivery, { workspace, now }: IngestOptions): Write[] {
  if (attempt.enrolmentId === null || (attempt.outcome === 'delivered' && status === 'failed')) return [];
  const event = { type: 'delivery', id: `delivery:${attempt.key}:${status}`, at: now, key: attempt.key, status } as const;
  return [{ write: 'notify', workspaceId: workspace, of: { enrolment: attempt.enrolmentId }, event }];
}
