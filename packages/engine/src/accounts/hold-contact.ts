import { message } from '@makegood/base';
import type { Hold as WireHold } from '@makegood/contract';
import type { newHoldSchema } from '@makegood/contract';
import type { z } from 'zod';
import { placeHold, releaseHold, type IncomingHold } from '../ingest/place-hold.ts';
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
 * @throws Problem `notFound`, or `invalid` when the scope lacks its address or channel, or it would end before it begins.
 */
export async function holdContact(desk: Desk, account: string, asked: Asked): Promise<WireHold> {
  const { account: debt, debtor } = await findAccount(desk, account);
  if (asked.until !== undefined && asked.until <= desk.now) throw new Problem('invalid', message('engine.hold.endsBefore'));
  const scopeValue = await scopeValueOf(desk, debtor.id, asked);
  const incoming: IncomingHold = {
    externalId: `hand:${desk.newId('hold')}`,
    person: debtor.id,
    account: asked.scope === 'account' ? debt.id : null,
    scope: asked.scope,
    ...(scopeValue === null ? {} : { scopeValue }),
    status: asked.kind,
    since: desk.now,
    ...(asked.until === undefined ? {} : { until: asked.until }),
    source: desk.caller.id,
    evidence: { form: 'byHand', ...(asked.note ? { note: asked.note } : {}) },
  };
  const placed = await placeHold({ store: desk.store, workspace: desk.workspace.id, now: desk.now }, incoming);
  if (!placed.ok) throw new Problem('notFound', message('engine.account.unknown'));
  await desk.store.commit([auditLine(desk, 'hold.placed', placed.value.hold, { kind: asked.kind, scope: asked.scope })]);
  await wake(desk);
  return answer(desk, placed.value.hold);
}

/** Lifts a hold from now on. @throws Problem `notFound` */
export async function liftHold(desk: Desk, id: string): Promise<WireHold> {
  const released = await releaseHold({ store: desk.store, workspace: desk.workspace.id, now: desk.now }, id, desk.caller.id);
  if (!released.ok) throw new Problem('notFound', message('engine.hold.unknown'));
  await desk.store.commit([auditLine(desk, 'hold.lifted', id)]);
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
