import { err, latest, ok, type Instant, type Money, type PaymentId, type Result } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { Account, Payment, PaymentPromise, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { graceEnd, standingOf } from '../effects/promise-standing.ts';
import { writeAfresh, zonesOfAccount, type IngestOptions, type News } from './ingest-tools.ts';

export type IncomingPayment = {
  /** The account by our id or by the firm's number. */
  readonly account: { readonly id: string } | { readonly externalId: string };
  /** The source's own number of the payment: the same one is counted once. */
  readonly externalId: string;
  readonly amount: Money;
  readonly paidAt: Instant;
  readonly source: string;
};

export type PaymentRefusal =
  /** There is no such account here. */
  | 'unknownAccount'
  | 'notPositive'
  /** Not the account's currency. */
  | 'currency'
  /** The number is taken by a payment of another amount or account. */
  | 'conflict';

export type RecordedPayment = {
  readonly payment: PaymentId;
  readonly repeated: boolean;
  readonly paidInFull: boolean;
  readonly news: News;
};

/**
 * A payment that arrived: ledger, balance, promise and the news to the account's journeys, in one transaction. The same
 * payment again changes nothing and says so.
 */
export function recordPayment(on: IngestOptions, incoming: IncomingPayment): Promise<Result<RecordedPayment, PaymentRefusal>> {
  return writeAfresh<Result<RecordedPayment, PaymentRefusal>>(on.store, async () => {
    const account = await accountOf(on, incoming);
    if (account === null) return { done: err('unknownAccount') };
    if (incoming.amount.minor <= 0) return { done: err('notPositive') };
    if (incoming.amount.currency !== account.currency) return { done: err('currency') };
    const known = await on.store.accounts.paymentByExternalId(on.workspace, incoming.externalId);
    if (known !== null) return { done: alike(known, account, incoming) ? ok(repetition(known, account)) : err('conflict') };
    const payment = derivedId('payment', `${on.workspace}:${incoming.externalId}`);
    const balance = account.balanceMinor - incoming.amount.minor;
    const paidInFull = balance <= 0;
    return {
      writes: await writesFor(on, account, incoming, payment, balance),
      answer: (news) => ok({ payment, repeated: false, paidInFull, news }),
    };
  });
}

const accountOf = ({ store, workspace }: IngestOptions, { account }: IncomingPayment): Promise<Account | null> =>
  'id' in account ? store.accounts.get(workspace, account.id) : store.accounts.byExternalId(workspace, account.externalId);

const alike = (known: Payment, account: Account, incoming: IncomingPayment): boolean =>
  known.accountId === account.id && known.minor === incoming.amount.minor && known.currency === incoming.amount.currency;

const repetition = (known: Payment, account: Account): RecordedPayment => ({
  payment: known.id,
  repeated: true,
  paidInFull: account.balanceMinor <= 0,
  news: [],
});

async function writesFor(
  on: IngestOptions,
  account: Account,
  incoming: IncomingPayment,
  payment: PaymentId,
  balance: number,
): Promise<Write[]> {
  const { workspace, now, store } = on;
  const { amount, externalId, paidAt, source } = incoming;
  const row = {
    id: payment,
    workspaceId: workspace,
    externalId,
    accountId: account.id,
    minor: amount.minor,
    currency: amount.currency,
    paidAt,
    recordedAt: now,
    source,
    reversed: false,
  };
  const paidInFull = balance <= 0;
  const promises = await store.accounts.promises(workspace, account.id);
  const payments = await store.accounts.payments(workspace, account.id);
  const zones = await zonesOfAccount(on, account);
  return [
    { write: 'insert', into: 'payments', row },
    {
      write: 'update',
      in: 'accounts',
      key: { id: account.id },
      set: { balanceMinor: balance, updatedAt: now, ...(paidInFull && account.status === 'open' ? { status: 'paid' } : {}) },
      when: { balanceMinor: account.balanceMinor, status: account.status },
    },
    ...keptPromises(promises, [...payments, row], zones, payment, now),
    {
      write: 'notify',
      workspaceId: workspace,
      of: { account: account.id },
      event: { type: 'payment', id: `payment:${payment}`, at: now, amount: amount.minor, currency: amount.currency, paidInFull },
    },
  ];
}

/**
 * Promises that are kept now, in time. One that only grace can save stays open: how much grace there is, the step that
 * waits for it knows.
 */
function keptPromises(
  promises: readonly PaymentPromise[],
  payments: readonly Payment[],
  zones: readonly [Zone, ...Zone[]],
  payment: PaymentId,
  now: Instant,
): Write[] {
  return promises
    .filter((promise) => promise.status === 'open')
    .filter((promise) => standingOf(promise, payments, graceEnd(promise, 0, zones), 100, latest(now, promise.madeAt)) === 'kept')
    .map((promise): Write => ({
      write: 'update',
      in: 'promises',
      key: { id: promise.id },
      set: { status: 'kept', settledAt: now, settledBy: `payment:${payment}` },
      when: { status: 'open' },
    }));
}
