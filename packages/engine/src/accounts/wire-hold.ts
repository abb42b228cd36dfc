import { channelSchema, holdParticularSchema, type Hold as WireHold } from '@makegood/contract';
import type { Hold } from '@makegood/store';
import { instantIn, wireProof } from '../standing/proof.ts';
import { sourceName } from '../standing/source-name.ts';
import type { Desk } from '../workspaces/desk.ts';
import { shownAddress } from './masked-address.ts';

/** A hold as the API gives it. Who placed it by hand is named; what placed itself (a reply, a journey) is called by its source. */
export async function wireHold(desk: Desk, hold: Hold): Promise<WireHold> {
  const proof = wireProof(hold.evidence);
  return {
    id: hold.id,
    kind: hold.status,
    particular: holdParticularSchema.safeParse(hold.evidence['status']).data ?? null,
    scope: hold.scope,
    address: hold.scope === 'address' && hold.scopeValue !== null ? shownAddress(desk.caller.roles, hold.scopeValue) : null,
    channel: hold.scope === 'channel' ? (channelSchema.safeParse(hold.scopeValue).data ?? null) : null,
    from: hold.since,
    until: hold.releasedAt === null ? hold.until : hold.until === null || hold.releasedAt < hold.until ? hold.releasedAt : hold.until,
    note: proof.note,
    proof,
    verificationSentAt: instantIn(hold.evidence['verificationSentAt']),
    responseSentAt: instantIn(hold.evidence['responseSentAt']),
    writtenConfirmationAt: instantIn(hold.evidence['writtenConfirmationAt']),
    by: await sourceName(desk, hold.source),
  };
}
