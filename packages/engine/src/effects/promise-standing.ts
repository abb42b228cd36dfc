import { addDays, money, type Instant } from '@makegood/base';
import { instantAt, startOfDay, type Zone } from '@makegood/calendar';
import { evaluatePromise, type LedgerEntry, type PromiseStatus } from '@makegood/payments';
import type { Payment, PaymentPromise } from '@makegood/store';

/** What an account's payments say, as the payments package reads them. A reversed payment is as if it had never come. */
export const ledgerOf = (payments: readonly Payment[]): LedgerEntry[] =>
  payments
    .filter((payment) => !payment.reversed)
    .map((payment) => ({
      id: payment.id,
      accountId: payment.accountId,
      at: payment.paidAt,
      amount: money(payment.minor, payment.currency),
      kind: 'payment',
    }));

/** The first instant that is too late: the end of the last day of grace, wherever of those places the person may be. */
export const graceEnd = (promise: PaymentPromise, graceDays: number, zones: readonly [Zone, ...Zone[]]): Instant =>
  lastOf(zones, (zone) => startOfDay(addDays(promise.dueDate, graceDays + 1), zone));

/** Nine in the morning of the day, so that there is a day left to act on it; the gate still has the last word on the hour. */
export const reminderTime = (promise: PaymentPromise, daysBefore: number, zones: readonly [Zone, ...Zone[]]): Instant =>
  lastOf(zones, (zone) => instantAt(addDays(promise.dueDate, -daysBefore), 9 * 60, zone));

const lastOf = ([first, ...rest]: readonly [Zone, ...Zone[]], at: (zone: Zone) => Instant): Instant =>
  rest.map(at).reduce((a, b) => (b > a ? b : a), at(first));

/** How a promise stands by the ledger; less than `minPercent` of it is as good as nothing. */
export function standingOf(
  promise: PaymentPromise,
  payments: readonly Payment[],
  graceEndsAt: Instant,
  minPercent: number,
  at: Instant,
): PromiseStatus {
  const amount = money(promise.minor, promise.currency);
  const standing = evaluatePromise({ amount, madeAt: promise.madeAt, dueDate: promise.dueDate, graceEndsAt }, ledgerOf(payments), at);
  if (standing.status !== 'partlyKept') return standing.status;
  return standing.paid.minor * 100 >= amount.minor * minPercent ? 'partlyKept' : 'broken';
}
