import { instant, type Instant, type LocalDate } from '@makegood/base';
import { instantAt } from '@makegood/calendar';
import type { Account, Consent, Hold, Payment, PaymentPromise, Preference, Store, Write } from '@makegood/store';
import { findAccount } from '../accounts/find-account.ts';
import { zonesOf } from '../gate/contact-context.ts';
import type { Desk } from '../workspaces/desk.ts';
import type { Subject } from './subject.ts';

/**
 * An account of the portfolio as it stood at a time of its debtor's day: contacts, payments, holds, consents, wishes and
 * promises of by then. What the store keeps no past of (a due date, a tag, an address) is as it is now. The person's other
 * accounts come along, because rules count over all of them.
 * @throws Problem `notFound`
 */
export async function accountAsOf(desk: Desk, id: string, when: { readonly date: LocalDate; readonly minute: number }): Promise<Subject> {
  const { account, debtor } = await findAccount(desk, id);
  const zone = zonesOf(debtor)[0] ?? desk.workspace.timezone;
  const at = instantAt(when.date, when.minute, zone);
  const { store, workspace } = desk;
  const own = await store.accounts.ofPerson(workspace.id, debtor.id);
  const accounts = own.some((one) => one.id === account.id) ? own : [...own, account];
  const { people } = store;
  const holds = (await people.holds(workspace.id, debtor.id)).filter(({ since }) => since <= at);
  const consents = (await people.consents(workspace.id, debtor.id)).filter(({ at: since }) => since <= at);
  const wishes = (await people.preferences(workspace.id, debtor.id)).filter(({ since }) => since <= at);
  const attempts = (await store.ledger.attemptsOfPerson(workspace.id, debtor.id, instant(0))).filter(({ reservedAt }) => reservedAt <= at);
  const rows: Write[] = [
    { write: 'insert', into: 'people', row: debtor },
    ...(await people.addresses(workspace.id, debtor.id)).map((row): Write => ({ write: 'insert', into: 'addresses', row })),
    ...(await Promise.all(accounts.map((one) => accountRows(store, one, debtor.id, at)))).flat(),
    ...holds.map((row): Write => ({ write: 'insert', into: 'holds', row: heldAt(row, at) })),
    ...consents.map((row): Write => ({ write: 'insert', into: 'consents', row: consentAt(row, at) })),
    ...wishes.map((row): Write => ({ write: 'insert', into: 'preferences', row: wishAt(row, at) })),
    ...attempts.map((row): Write => ({ write: 'insert', into: 'attempts', row })),
  ];
  return { account: account.id, person: debtor.id, zone, startsAt: at, rows };
}

const heldAt = (hold: Hold, at: Instant): Hold =>
  hold.releasedAt !== null && hold.releasedAt > at ? { ...hold, releasedAt: null, releasedBy: null } : hold;
const consentAt = (consent: Consent, at: Instant): Consent =>
  consent.revokedAt !== null && consent.revokedAt > at ? { ...consent, given: true, revokedAt: null, revokedBy: null } : consent;
const wishAt = (wish: Preference, at: Instant): Preference =>
  wish.withdrawnAt !== null && wish.withdrawnAt > at ? { ...wish, withdrawnAt: null, withdrawnBy: null } : wish;
const promiseAt = (promise: PaymentPromise, at: Instant): PaymentPromise =>
  promise.settledAt !== null && promise.settledAt > at ? { ...promise, status: 'open', settledAt: null, settledBy: null } : promise;

async function accountRows(store: Store, account: Account, personId: Subject['person'], at: Instant): Promise<Write[]> {
  const { workspaceId, id } = account;
  const payments = await store.accounts.payments(workspaceId, id);
  const promises = (await store.accounts.promises(workspaceId, id)).filter(({ madeAt }) => madeAt <= at);
  const parties = await store.accounts.parties(workspaceId, id);
  const role = parties.find(({ person }) => person.id === personId)?.role ?? 'debtor';
  return [
    { write: 'insert', into: 'accounts', row: owedAt(account, payments, at) },
    { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: id, personId, role } },
    ...payments.filter(({ paidAt }) => paidAt <= at).map((row): Write => ({ write: 'insert', into: 'payments', row })),
    ...promises.map((row): Write => ({ write: 'insert', into: 'promises', row: promiseAt(row, at) })),
  ];
}

/** What has been paid since was still owed. */
function owedAt(account: Account, payments: readonly Payment[], at: Instant): Account {
  const since = payments.filter(({ paidAt, reversed }) => paidAt > at && !reversed).reduce((sum, { minor }) => sum + minor, 0);
  const balanceMinor = account.balanceMinor + since;
  return { ...account, balanceMinor, status: account.status === 'paid' && balanceMinor > 0 ? 'open' : account.status };
}
