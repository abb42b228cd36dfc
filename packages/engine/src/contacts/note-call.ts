import { message } from '@makegood/base';
import type { Call, CallOutcome } from '@makegood/contract';
import type { Address, Attempt, Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wireCall } from './wire-call.ts';

type Said = { readonly outcome: CallOutcome; readonly identityVerified: boolean; readonly note?: string | undefined };

/**
 * How a call ended. Until somebody says so it counts as a conversation, which rules are strictest about. A number that a
 * wrong person answered is closed; one on which the person proved who they are is confirmed as theirs.
 * @throws Problem `notFound`, `refused` when its end is noted already, `conflict` when somebody was faster.
 */
export async function noteCall(desk: Desk, id: string, said: Said): Promise<Call> {
  const attempt = await desk.store.ledger.attempt(desk.workspace.id, id);
  if (attempt?.channel !== 'voice' || attempt.direction !== 'outbound')
    throw new Problem('notFound', message('engine.contact.unknownCall'));
  if (attempt.outcome !== null) throw new Problem('refused', message('engine.contact.noted'));
  const addresses = await desk.store.people.addresses(desk.workspace.id, attempt.personId);
  const verified = said.identityVerified && said.outcome === 'conversation';
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'attempts', key: { id: attempt.id }, set: { outcome: said.outcome }, when: { outcome: null } },
      ...addresses
        .filter((address) => address.value === attempt.address)
        .flatMap((address) => learnt(desk, address, said.outcome, verified)),
      ...(said.note ? [noteWrite(desk, attempt, said.note)] : []),
      auditLine(desk, 'call.noted', attempt.id, { outcome: said.outcome, identityVerified: verified }),
    ],
    message('engine.standing.conflict'),
  );
  return wireCall({ ...attempt, outcome: said.outcome });
}

function learnt(desk: Desk, address: Address, outcome: CallOutcome, verified: boolean): readonly Write[] {
  if (outcome === 'wrongPerson' && address.status === 'active')
    return [{ write: 'update', in: 'addresses', key: { id: address.id }, set: { status: 'invalid', updatedAt: desk.now } }];
  if (verified && address.confirmedAt === null)
    return [{ write: 'update', in: 'addresses', key: { id: address.id }, set: { confirmedAt: desk.now, updatedAt: desk.now } }];
  return [];
}

/** What was said, kept where all that was said is kept; it never arrives on a phone. */
const noteWrite = (desk: Desk, attempt: Attempt, note: string): Write => ({
  write: 'upsert',
  into: 'messages',
  row: {
    key: attempt.key,
    workspaceId: desk.workspace.id,
    personId: attempt.personId,
    accountId: attempt.accountId,
    attemptId: attempt.id,
    channel: 'voice',
    direction: 'outbound',
    address: attempt.address,
    text: note,
    at: desk.now,
  },
});
