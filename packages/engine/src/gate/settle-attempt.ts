import { MINUTE, plus, type Instant } from '@makegood/base';
import type { SendResult } from '@makegood/messaging';
import type { Attempt, Store, Write } from '@makegood/store';
import { rejectionCode } from './contact-result.ts';

/** A busy provider is asked again after so many minutes; the last counts from then on. */
const PATIENCE = [5, 15, 60, 240] as const;

/**
 * Writes down how a send ended. `unknown` gives way to better knowledge and nothing else does: whoever comes second with
 * less is told what stands. Returns the attempt as it stands then.
 */
export async function settleAttempt(store: Store, attempt: Attempt, provider: string, sent: SendResult, at: Instant): Promise<Attempt> {
  const from = attempt.status === 'unknown' && sent.outcome !== 'unknown' ? 'unknown' : 'claimed';
  const earlier = sent.outcome === 'rejected' && sent.class === 'transient' ? await earlierRefusals(store, attempt) : 0;
  const committed = await store.commit(writesFor(attempt, from, provider, sent, at, earlier));
  const now = await store.ledger.attempt(attempt.workspaceId, attempt.id);
  if (now === null) throw new Error(`The attempt ${attempt.id} is gone from the ledger`);
  if (!committed.ok && now.status === 'unknown' && sent.outcome !== 'unknown') return settleAttempt(store, now, provider, sent, at);
  return now;
}

function writesFor(attempt: Attempt, from: Attempt['status'], provider: string, sent: SendResult, at: Instant, earlier: number): Write[] {
  const key = { id: attempt.id };
  const when = { status: from };
  const over = { provider, leaseUntil: null };
  switch (sent.outcome) {
    case 'accepted':
      return [
        {
          write: 'update',
          in: 'attempts',
          key,
          set: { ...over, status: 'accepted', sentAt: attempt.claimedAt ?? at, providerId: sent.providerId },
          when,
        },
      ];
    case 'unknown':
      return [{ write: 'update', in: 'attempts', key, set: { ...over, status: 'unknown', sentAt: attempt.claimedAt ?? at }, when }];
    case 'rejected': {
      const retry = sent.class === 'transient' ? { retryAt: plus(at, waitFor(earlier)) } : {};
      const code = rejectionCode(sent.class, sent.code);
      return [{ write: 'update', in: 'attempts', key, set: { ...over, status: 'rejected', counts: false, code, ...retry }, when }];
    }
  }
}

const waitFor = (earlier: number): number => (PATIENCE[Math.min(earlier, PATIENCE.length - 1)] ?? 240) * MINUTE;

/** How often this step's message was refused for now on this channel. */
async function earlierRefusals(store: Store, { workspaceId, accountId, enrolmentId, step, channel }: Attempt): Promise<number> {
  const attempts = await store.ledger.attemptsOfAccount(workspaceId, accountId);
  return attempts.filter(
    (other) => other.retryAt !== null && other.enrolmentId === enrolmentId && other.step === step && other.channel === channel,
  ).length;
}

/** The address that a provider says must not be used again. */
export async function closeAddress(store: Store, attempt: Attempt, at: Instant): Promise<void> {
  const kind = attempt.channel === 'email' ? 'email' : 'phone';
  const addresses = await store.people.addresses(attempt.workspaceId, attempt.personId);
  const refused = addresses.filter((address) => address.kind === kind && address.value === attempt.address && address.status === 'active');
  if (refused.length === 0) return;
  await store.commit(
    refused.map((address) => ({
      write: 'update',
      in: 'addresses',
      key: { id: address.id },
      set: { status: 'suppressed', updatedAt: at },
    })),
  );
}
