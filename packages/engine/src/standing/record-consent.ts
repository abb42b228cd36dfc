import { message, type ConsentId } from '@makegood/base';
import type { newConsentSchema } from '@makegood/contract';
import type { ConsentDetails, NewRow } from '@makegood/store';
import type { z } from 'zod';
import { findAccount } from '../accounts/find-account.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { newProof } from './proof.ts';

type Said = z.output<typeof newConsentSchema>;

/**
 * Writes down what a person allowed or refused, from when it reached us. It counts at the gate's next decision. A refusal
 * of a channel closes it, whatever was allowed before.
 * @throws Problem `notFound`, or `invalid` for an address that is not theirs, an end that is past, a date to come.
 */
export async function recordConsent(desk: Desk, account: string, said: Said): Promise<{ id: ConsentId }> {
  const { account: debt, debtor } = await findAccount(desk, account);
  const evidence = newProof(desk, said);
  const at = said.receivedAt ?? desk.now;
  if (said.until !== undefined && said.until <= desk.now) throw new Problem('invalid', message('engine.consent.endsBefore'));
  const row: NewRow<'consents'> = {
    id: desk.newId('consent'),
    workspaceId: desk.workspace.id,
    personId: debtor.id,
    type: said.kind,
    channel: said.channel ?? null,
    address: await addressOf(desk, debtor.id, said.addressId),
    given: said.given,
    at,
    expiresAt: said.until ?? null,
    source: desk.caller.id,
    wording: said.words ?? null,
    details: detailsOf(said, debt.id),
    evidence,
  };
  const detail = { kind: said.kind, given: said.given, channel: said.channel ?? null };
  await desk.store.commit([{ write: 'insert', into: 'consents', row }, auditLine(desk, 'consent.recorded', row.id, detail)]);
  return { id: row.id };
}

function detailsOf({ thisAccount, hours, weekdays, addressGivenForThis, notEmployers }: Said, account: string): ConsentDetails {
  return {
    // It was given to us, whoever passed it on: rules ask whether it was this collector who heard it.
    givenTo: 'thisCollector',
    ...(thisAccount ? { debtIds: [account] } : {}),
    ...(hours === undefined ? {} : { window: [hours] }),
    ...(weekdays === undefined ? {} : { days: weekdays }),
    ...(addressGivenForThis === undefined ? {} : { addressVoluntarilyProvided: addressGivenForThis }),
    ...(notEmployers === undefined ? {} : { affirmedNotEmployer: notEmployers }),
  };
}

async function addressOf(desk: Desk, person: string, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  const addresses = await desk.store.people.addresses(desk.workspace.id, person);
  const address = addresses.find((candidate) => candidate.id === id);
  if (!address) throw new Problem('invalid', message('engine.consent.address'));
  return address.value;
}
