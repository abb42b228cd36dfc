import { addMoney, type Instant, instant, type LocalDate, type Money } from '@makegood/base';
import { atLeastZero, smaller, subtractMoney, zero } from './amounts.ts';
import type { LedgerEntry } from './ledger.ts';
import { paidInTime, type PromiseStatus, statusOf } from './promise.ts';

export type Instalment = { readonly amount: Money; readonly dueDate: LocalDate; readonly graceEndsAt: Instant };

/** A plan of instalments, at least one, in the order of their due dates. */
export type Arrangement = { readonly madeAt: Instant; readonly instalments: readonly [Instalment, ...Instalment[]] };

export type ArrangementStanding = {
  /** `kept`: all of it is paid, be it late. `broken`: an instalment whose grace has ended is still not covered. */
  readonly status: 'open' | 'kept' | 'broken';
  /** Each instalment by what was there when its own grace ended; an instalment paid late stays broken here. */
  readonly instalments: readonly { readonly status: PromiseStatus; readonly missing: Money }[];
  readonly paid: Money;
  /** Due, past its grace and not covered by now. */
  readonly arrears: Money;
  readonly remaining: Money;
  /** Index of the first instalment that is not covered by now; null when all are. */
  readonly next: number | null;
};

/** The last instant there is: late money counts too. */
const NEVER = instant(8.64e15);

/** How an arrangement stands. Money fills the instalments in their order, so paying ahead keeps the next one too. */
export function evaluateArrangement(arrangement: Arrangement, ledger: readonly LedgerEntry[], at: Instant): ArrangementStanding {
  const currency = arrangement.instalments[0].amount.currency;
  const everything = paidInTime(ledger, arrangement.madeAt, NEVER, at, currency);
  let due = zero(currency);
  let overdue = zero(currency);
  let next: number | null = null;
  const instalments = arrangement.instalments.map(({ amount, graceEndsAt }, index) => {
    due = addMoney(due, amount);
    if (next === null && everything.minor < due.minor) next = index;
    if (at >= graceEndsAt) overdue = due;
    const inTime = paidInTime(ledger, arrangement.madeAt, graceEndsAt, at, currency);
    const missing = smaller(amount, atLeastZero(subtractMoney(due, inTime)));
    return { status: statusOf(amount, missing, at < graceEndsAt), missing };
  });
  const arrears = atLeastZero(subtractMoney(overdue, everything));
  const remaining = atLeastZero(subtractMoney(due, everything));
  const status = remaining.minor === 0 ? 'kept' : arrears.minor > 0 ? 'broken' : 'open';
  return { status, instalments, paid: everything, arrears, remaining, next };
}
