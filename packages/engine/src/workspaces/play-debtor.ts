import { message, type Money } from '@makegood/base';
import type { Channel, Phone } from '@makegood/contract';
import type { ChannelId } from '@makegood/messaging';
import type { Person } from '@makegood/store';
import { recordPayment } from '../ingest/record-payment.ts';
import { recordReply } from '../ingest/record-reply.ts';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';
import { requireSandbox } from './require-sandbox.ts';
import { findPerson, sandboxPhone } from './sandbox-phones.ts';
import { wake } from './wake.ts';

/**
 * Answers as the debtor, in a sandbox: it goes the way of every real reply, with all that it obliges us to.
 * @throws Problem `notFound`, or `refused` when there is no address to answer from.
 */
export async function replyAsDebtor(desk: Desk, id: string, said: { readonly channel: Channel; readonly text: string }): Promise<Phone> {
  requireSandbox(desk);
  const person = await findPerson(desk, id);
  const from = await addressFor(desk, person, said.channel);
  if (from === null) throw new Problem('refused', message('engine.sandbox.noReply'));
  const { store, workspace, now } = desk;
  const taken = await recordReply(
    { store, workspace: workspace.id, now },
    { provider: 'phone', eventId: crypto.randomUUID(), channel: said.channel, from, text: said.text },
  );
  if (!taken.ok) throw new Problem('refused', message('engine.sandbox.noReply'));
  await wake(desk);
  return sandboxPhone(desk, id);
}

/** Where the person was last written to on this channel, else the address that is theirs first. */
async function addressFor(desk: Desk, person: Person, channel: ChannelId): Promise<string | null> {
  const messages = await desk.store.ledger.messagesOfPerson(desk.workspace.id, person.id);
  const last = messages.findLast((row) => row.channel === channel && row.direction === 'outbound' && row.arrivedAt !== null);
  if (last) return last.address;
  const kind = channel === 'email' ? 'email' : 'phone';
  const addresses = await desk.store.people.addresses(desk.workspace.id, person.id);
  return addresses.find((address) => address.kind === kind)?.value ?? null;
}

/**
 * Pays as the debtor, in a sandbox: it goes the way of every real payment.
 * @throws Problem `notFound`, or `refused` when the account is not theirs, in another currency, or nothing is paid.
 */
export async function payAsDebtor(desk: Desk, id: string, paid: { readonly accountId: string; readonly amount: Money }): Promise<Phone> {
  requireSandbox(desk);
  const person = await findPerson(desk, id);
  const accounts = await desk.store.accounts.ofPerson(desk.workspace.id, person.id);
  if (!accounts.some((account) => account.id === paid.accountId)) throw new Problem('notFound', message('engine.sandbox.notTheirs'));
  await takePayment(desk, paid.accountId, paid.amount, 'phone');
  return sandboxPhone(desk, id);
}

/** A payment that a sandbox's debtor makes. @throws Problem `notFound`, `refused` */
export async function takePayment(desk: Desk, accountId: string, amount: Money, source: 'phone' | 'payLink'): Promise<void> {
  requireSandbox(desk);
  const { store, workspace, now } = desk;
  const taken = await recordPayment(
    { store, workspace: workspace.id, now },
    { account: { id: accountId }, externalId: `${source}:${crypto.randomUUID()}`, amount, paidAt: now, source },
  );
  if (!taken.ok) {
    if (taken.error === 'unknownAccount') throw new Problem('notFound', message('engine.account.unknown'));
    if (taken.error === 'notPositive') throw new Problem('refused', message('engine.sandbox.amount'));
    const account = await store.accounts.get(workspace.id, accountId);
    throw new Problem('refused', message('engine.sandbox.currency', { currency: account?.currency ?? '' }));
  }
  await wake(desk);
}
