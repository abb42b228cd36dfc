import { formatInstant, type PersonId } from '@makegood/base';
import type { ChannelId, Reply } from '@makegood/messaging';
import { inForce, type Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { holdWrites } from './hold-writes.ts';
import type { IngestOptions } from './ingest-tools.ts';

type Stop = NonNullable<Reply['stop']>;

/**
 * What a stop in the debtor's words does: it closes the channel it came by and those it names, or everything, and takes
 * back the consents for them. Journeys hear that contact has ceased; one whose off-ramp that is ends.
 */
export async function stopWrites(on: IngestOptions, person: PersonId, channel: ChannelId, stop: Stop, source: string): Promise<Write[]> {
  const { store, workspace, now } = on;
  const evidence = { form: 'replySTOP', receivedAt: formatInstant(now) };
  const common = { workspace, person, account: null, status: 'ceased', since: now, until: null, source, evidence } as const;
  const channels = [...new Set([channel, ...stop.named])];
  const holds =
    stop.scope === 'all'
      ? [{ ...common, id: derivedId('hold', `${workspace}:${source}:${person}:all`), scope: 'person' as const, scopeValue: null }]
      : channels.map((closed) => ({
          ...common,
          id: derivedId('hold', `${workspace}:${source}:${person}:${closed}`),
          scope: 'channel' as const,
          scopeValue: closed,
        }));
  const consents = await store.people.consents(workspace, person);
  const revoked = consents.filter(
    (consent) =>
      consent.given &&
      consent.revokedAt === null &&
      (stop.scope === 'all' || consent.channel === null || channels.some((closed) => closed === consent.channel)),
  );
  return [
    ...holds.flatMap((hold) => holdWrites(hold, now)),
    ...revoked.map((consent): Write => ({
      write: 'update',
      in: 'consents',
      key: { id: consent.id },
      set: { revokedAt: now, revokedBy: source },
      when: { revokedAt: null },
    })),
  ];
}

/** A person who asks for messages again gets them on the channel they ask by; a stop that came any other way stands. */
export async function startWrites(
  { store, workspace, now }: IngestOptions,
  person: PersonId,
  channel: ChannelId,
  source: string,
): Promise<Write[]> {
  const holds = await store.people.holds(workspace, person);
  return holds
    .filter(
      (hold) =>
        inForce(hold, now) &&
        hold.status === 'ceased' &&
        hold.scope === 'channel' &&
        hold.scopeValue === channel &&
        hold.evidence['form'] === 'replySTOP',
    )
    .map((hold): Write => ({
      write: 'update',
      in: 'holds',
      key: { id: hold.id },
      set: { releasedAt: now, releasedBy: source },
      when: { releasedAt: null },
    }));
}
