import { err, ok, parseId, type HoldId, type Instant, type Result } from '@makegood/base';
import type { HoldStatus } from '@makegood/journey';
import type { Hold, HoldEvidence, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { holdWrites } from './hold-writes.ts';
import { writeAfresh, type IngestOptions, type News } from './ingest-tools.ts';

export type IncomingHold = {
  /** The source's own number of it: the same one is placed once. */
  readonly externalId: string;
  readonly person: string;
  /** Only this account; all of the person's when null. */
  readonly account: string | null;
  readonly scope: Hold['scope'];
  /** The address or the channel, where the scope is one of these. */
  readonly scopeValue?: string;
  readonly status: HoldStatus;
  readonly since: Instant;
  readonly until?: Instant;
  readonly source: string;
  /** What rules can read: `form`, `receivedAt`, `status`…; anything else is for people. */
  readonly evidence?: HoldEvidence;
  /** What is written in the same batch, such as who did it. */
  readonly also?: (hold: HoldId) => readonly Write[];
};

/** Stops contact, from this instant on: whatever has not left yet is decided anew. */
export function placeHold(
  on: IngestOptions,
  incoming: IncomingHold,
): Promise<Result<{ readonly hold: HoldId; readonly repeated: boolean; readonly news: News }, 'unknownPerson' | 'unknownAccount'>> {
  return writeAfresh<
    Result<{ readonly hold: HoldId; readonly repeated: boolean; readonly news: News }, 'unknownPerson' | 'unknownAccount'>
  >(on.store, async () => {
    const { store, workspace, now } = on;
    const person = await store.people.get(workspace, incoming.person);
    if (person === null) return { done: err('unknownPerson') };
    const account = incoming.account === null ? null : await store.accounts.get(workspace, incoming.account);
    if (incoming.account !== null && account === null) return { done: err('unknownAccount') };
    const id = derivedId('hold', `${workspace}:${incoming.externalId}`);
    if ((await store.people.hold(workspace, id)) !== null) return { done: ok({ hold: id, repeated: true, news: [] }) };
    const { scope, status, since, source } = incoming;
    const hold = {
      id,
      workspace,
      person: person.id,
      account: account?.id ?? null,
      scope,
      scopeValue: incoming.scopeValue ?? null,
      status,
      since,
      until: incoming.until ?? null,
      source,
      evidence: incoming.evidence ?? {},
    };
    return {
      writes: [...holdWrites(hold, now), ...(incoming.also?.(id) ?? [])],
      answer: (news) => ok({ hold: id, repeated: false, news }),
    };
  });
}

/** Lifts a hold from now on. Already lifted is done; what it stopped before stays explained by it. */
export function releaseHold(
  on: IngestOptions,
  id: string,
  by: string,
  also: readonly Write[] = [],
): Promise<Result<{ readonly repeated: boolean }, 'unknownHold'>> {
  return writeAfresh<Result<{ readonly repeated: boolean }, 'unknownHold'>>(on.store, async () => {
    const known = parseId('hold', id);
    const hold = known === null ? null : await on.store.people.hold(on.workspace, known);
    if (hold === null) return { done: err('unknownHold') };
    if (hold.releasedAt !== null) return { done: ok({ repeated: true }) };
    return {
      writes: [
        {
          write: 'update',
          in: 'holds',
          key: { id: hold.id },
          set: { releasedAt: on.now, releasedBy: by },
          when: { releasedAt: null },
        },
        ...also,
      ],
      answer: () => ok({ repeated: false }),
    };
  });
}
