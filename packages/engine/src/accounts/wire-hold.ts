import { channelSchema, type Hold as WireHold } from '@makegood/contract';
import type { Hold } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { shownAddress } from './masked-address.ts';

/** A hold as the API gives it. Who placed it by hand is named; what placed itself (a reply, a journey) is called by its source. */
export async function wireHold(desk: Desk, hold: Hold): Promise<WireHold> {
  const note = hold.evidence['note'];
  return {
    id: hold.id,
    kind: hold.status,
    scope: hold.scope,
    address: hold.scope === 'address' && hold.scopeValue !== null ? shownAddress(desk.caller.roles, hold.scopeValue) : null,
    channel: hold.scope === 'channel' ? (channelSchema.safeParse(hold.scopeValue).data ?? null) : null,
    from: hold.since,
    until: hold.releasedAt === null ? hold.until : hold.until === null || hold.releasedAt < hold.until ? hold.releasedAt : hold.until,
    note: typeof note === 'string' ? note : null,
    by: (await desk.store.overviews.userName(hold.source)) ?? hold.source,
  };
}
