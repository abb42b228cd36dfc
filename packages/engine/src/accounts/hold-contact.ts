import { message } from '@makegood/base';
import { PARTICULARS_OF, type Hold as WireHold, type newHoldSchema } from '@makegood/contract';
import type { HoldEvidence } from '@makegood/store';
import type { z } from 'zod';
import { placeHold, releaseHold, type IncomingHold } from '../ingest/place-hold.ts';
import { newProof } from '../standing/proof.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { findAccount } from './find-account.ts';
import { wireHold } from './wire-hold.ts';

type Asked = z.output<typeof newHoldSchema>;

/**
 * Stops contact by hand, wholly or in part, from now on. What has not left yet is decided anew, and journeys with an
 * off-ramp for it are left.
 * @throws Problem `notFound`, or `invalid` when the scope lacks its address or channel, the exact word is another kind's, or
 * it would end before it begins.
 */
export async function holdContact(desk: Desk, account: string, asked: Asked): Promise<WireHold> {
  const { account: debt, debtor } = await findAccount(desk, account);
  const incoming: IncomingHold = {
    externalId: `hand:${desk.newId('hold')}`,
    person: debtor.id,
    account: asked.scope === 'account' ? debt.id : null,
    ...(await holdTerms(desk, debtor.id, asked)),
    since: desk.now,
    source: desk.caller.id,
    also: (hold) => [auditLine(desk, 'hold.placed', hold, { kind: asked.kind, scope: asked.scope })],
  };
  const placed = await placeHold({ store: desk.store, workspace: desk.workspace.id, now: desk.now }, incoming);
  if (!placed.ok) throw new Problem('notFound', message('engine.account.unknown'));
  await wake(desk);
  return answer(desk, placed.value.hold);
}

type Terms = Pick<IncomingHold, 'scope' | 'scopeValue' | 'status' | 'until'> & { readonly evidence: HoldEvidence };

/** What was asked for, checked, as a hold is kept. */
export async function holdTerms(desk: Desk, person: string, asked: Asked): Promise<Terms> {
  const { kind, particular, scope, until } = asked;
  if (until !== undefined && until <= desk.now) throw new Problem('invalid', message('engine.hold.endsBefore'));
  const words: readonly string[] = PARTICULARS_OF[kind];
  if (particular !== undefined && !words.includes(particular)) throw new Problem('invalid', message('engine.hold.otherKind'));
  const scopeValue = await scopeValueOf(desk, person, asked);
  return {
    scope,
    ...(scopeValue === null ? {} : { scopeValue }),
    status: kind,
    ...(until === undefined ? {} : { until }),
    evidence: { ...newProof(desk, asked), ...(particular === undefined ? {} : { status: particular }) },
  };
}

/** Lifts a hold from now on. @throws Problem `notFound` */
export async function liftHold(desk: Desk, id: string): Promise<WireHold> {
  const on = { store: desk.store, workspace: desk.workspace.id, now: desk.now };
  const released = await releaseHold(on, id, desk.caller.id, [auditLine(desk, 'hold.lifted', id)]);
  if (!released.ok) throw new Problem('notFound', message('engine.hold.unknown'));
  return answer(desk, id);
}

async function scopeValueOf(desk: Desk, person: string, asked: Asked): Promise<string | null> {
  if (asked.scope === 'channel') {
    if (asked.channel === undefined) throw new Problem('invalid', message('engine.hold.needsChannel'));
    return asked.channel;
  }
  if (asked.scope !== 'address') return null;
  const addresses = await desk.store.people.addresses(desk.workspace.id, person);
  const address = addresses.find((candidate) => candidate.id === asked.addressId);
  if (!address) throw new Problem('invalid', message('engine.hold.needsAddress'));
  return address.value;
}

async function answer(desk: Desk, id: string): Promise<WireHold> {
  const hold = await desk.store.people.hold(desk.workspace.id, id);
  if (!hold) throw new Problem('notFound', message('engine.hold.unknown'));
  return wireHold(desk, hold);
}
