import { addMoney, type AccountId, err, type Instant, type Money, ok, type PaymentId, type Result } from '@makegood/base';
import { atLeastZero, negated, subtractMoney, zero } from './amounts.ts';

/**
 * One movement of money on an account, never changed once written. Amounts are positive; the kind says which way. What
 * takes money back (`refund`, `chargeback`) and what returns it after a won dispute (`chargebackReversed`) names the payment.
 */
export type LedgerEntry = {
  readonly id: PaymentId;
  readonly accountId: AccountId;
  /** When the money moved, as the provider says. */
  readonly at: Instant;
  readonly amount: Money;
} & ({ readonly kind: 'payment' } | { readonly kind: 'refund' | 'chargeback' | 'chargebackReversed'; readonly of: PaymentId });

/** The entry's amount with the sign it has for the creditor. */
export function signed(entry: LedgerEntry): Money {
  return entry.kind === 'payment' || entry.kind === 'chargebackReversed' ? entry.amount : negated(entry.amount);
}

export type EntryRefusal =
  /** Already in the ledger, unchanged: report it as done. */
  | 'repeated'
  /** The id is taken by a different entry. */
  | 'conflict'
  | 'notPositive'
  | 'currency'
  | 'unknownPayment'
  /** It would take back more than was paid, or give back more than was taken. */
  | 'tooMuch';

/**
 * The ledger of one account with one entry more. Providers repeat and reorder their webhooks, so a repetition is told
 * apart from a contradiction; a reversal that comes before its payment is refused and may be offered again.
 */
export function record(ledger: readonly LedgerEntry[], entry: LedgerEntry): Result<readonly LedgerEntry[], EntryRefusal> {
  const same = ledger.find((other) => other.id === entry.id);
  if (same) return err(alike(same, entry) ? 'repeated' : 'conflict');
  if (entry.amount.minor <= 0) return err('notPositive');
  const first = ledger[0];
  if (first && first.amount.currency !== entry.amount.currency) return err('currency');
  if (entry.kind !== 'payment') {
    const payment = ledger.find((other) => other.id === entry.of && other.kind === 'payment');
    if (!payment) return err('unknownPayment');
    const related = ledger.filter((other) => other.kind !== 'payment' && other.of === entry.of);
    const left = [...related, entry].reduce((sum, other) => addMoney(sum, signed(other)), payment.amount);
    if (left.minor < 0 || left.minor > payment.amount.minor) return err('tooMuch');
    const charged = related.reduce(
      (sum, other) =>
        sum + (other.kind === 'chargeback' ? other.amount.minor : other.kind === 'chargebackReversed' ? -other.amount.minor : 0),
      0,
    );
    if (entry.kind === 'chargebackReversed' && entry.amount.minor > charged) return err('tooMuch');
  }
  return ok([...ledger, entry]);
}

function alike(a: LedgerEntry, b: LedgerEntry): boolean {
  return (
    a.kind === b.kind &&
    a.at === b.at &&
    a.accountId === b.accountId &&
    a.amount.minor === b.amount.minor &&
    a.amount.currency === b.amount.currency &&
    (a.kind === 'payment' || (b.kind !== 'payment' && a.of === b.of))
  );
}

/** What has been paid and kept up to and including an instant. */
export function paidBy(ledger: readonly LedgerEntry[], at: Instant, currency: Money['currency']): Money {
  return ledger.filter((entry) => entry.at <= at).reduce((sum, entry) => addMoney(sum, signed(entry)), zero(currency));
}

export type Balance = {
  /** Still owed; never negative. */
  readonly owed: Money;
  /** Paid beyond what was owed: it belongs to the debtor and is to be given back or moved. */
  readonly overpaid: Money;
};

/** What is left of an opening balance (which already includes charges) at an instant. @throws RangeError when currencies differ. */
export function balanceAt(opening: Money, ledger: readonly LedgerEntry[], at: Instant): Balance {
  const left = subtractMoney(opening, paidBy(ledger, at, opening.currency));
  return { owed: atLeastZero(left), overpaid: atLeastZero(negated(left)) };
}
