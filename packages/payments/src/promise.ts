import { addMoney, type Instant, type LocalDate, type Money } from '@makegood/base';
import { atLeastZero, subtractMoney, zero } from './amounts.ts';
import { type LedgerEntry, signed } from './ledger.ts';

/** What a debtor said they would pay. */
export type PaymentPromise = {
  readonly amount: Money;
  /** Payments from this instant on count. */
  readonly madeAt: Instant;
  readonly dueDate: LocalDate;
  /** The end of the due date and its days of grace at the debtor's place; the first instant that is too late. */
  readonly graceEndsAt: Instant;
};

export type PromiseStatus = 'open' | 'kept' | 'partlyKept' | 'broken';

export type PromiseStanding = {
  readonly status: PromiseStatus;
  /** Paid in time and not taken back since. */
  readonly paid: Money;
  readonly missing: Money;
};

/**
 * How a promise stands, by the ledger alone. Money counts when it came after the promise and before the grace ended; a
 * refund or chargeback of such money counts whenever it comes, so it un-keeps a promise that was kept. It is kept as soon
 * as the amount is there; until the grace ends it is otherwise open.
 */
export function evaluatePromise(promise: PaymentPromise, ledger: readonly LedgerEntry[], at: Instant): PromiseStanding {
  const paid = paidInTime(ledger, promise.madeAt, promise.graceEndsAt, at, promise.amount.currency);
  const missing = atLeastZero(subtractMoney(promise.amount, paid));
  return { status: statusOf(promise.amount, missing, at < promise.graceEndsAt), paid, missing };
}

/** Net of the payments in `[from, until)`, with everything that has happened to them up to and including `at`. */
export function paidInTime(ledger: readonly LedgerEntry[], from: Instant, until: Instant, at: Instant, currency: Money['currency']): Money {
  const counted = new Set(
    ledger.filter((entry) => entry.kind === 'payment' && entry.at >= from && entry.at < until && entry.at <= at).map((entry) => entry.id),
  );
  return ledger
    .filter((entry) => entry.at <= at && counted.has(entry.kind === 'payment' ? entry.id : entry.of))
    .reduce((sum, entry) => addMoney(sum, signed(entry)), zero(currency));
}

export function statusOf(promised: Money, missing: Money, inTime: boolean): PromiseStatus {
  if (missing.minor === 0) return 'kept';
  if (inTime) return 'open';
  return missing.minor < promised.minor ? 'partlyKept' : 'broken';
}
