import type { AccountId, LocalDate, Money } from '@makegood/base';
import { smaller, subtractMoney } from './amounts.ts';

/** One debt that a payment could go to. */
export type OpenAccount = {
  readonly accountId: AccountId;
  readonly owed: Money;
  /** When it fell due; null when unknown, which comes last. */
  readonly dueDate: LocalDate | null;
  /** A payment is never put on a disputed debt by us (in the United States 15 U.S.C. 1692h); only the debtor may ask for it. */
  readonly disputed: boolean;
};

export type Allocation = {
  readonly parts: readonly { readonly accountId: AccountId; readonly amount: Money }[];
  /** What no account can take: an overpayment, or money in another currency. */
  readonly unallocated: Money;
};

/**
 * Shares one payment among a person's accounts: first the accounts the debtor named, in that order, then the oldest due
 * date. Nothing is lost or made: parts and rest add up to the payment. Accounts in another currency take nothing.
 */
export function allocate(payment: Money, accounts: readonly OpenAccount[], named: readonly AccountId[] = []): Allocation {
  if (payment.minor < 0) throw new RangeError(`A payment is not negative: ${payment.minor}`);
  const wanted = named.flatMap((id) => accounts.find((account) => account.accountId === id) ?? []);
  const others = accounts.filter((account) => !named.includes(account.accountId) && !account.disputed).sort(byAge);
  let rest = payment;
  const parts: { accountId: AccountId; amount: Money }[] = [];
  for (const account of new Set([...wanted, ...others])) {
    if (rest.minor === 0 || account.owed.minor <= 0 || account.owed.currency !== payment.currency) continue;
    const amount = smaller(rest, account.owed);
    parts.push({ accountId: account.accountId, amount });
    rest = subtractMoney(rest, amount);
  }
  return { parts, unallocated: rest };
}

function byAge(a: OpenAccount, b: OpenAccount): number {
  if (a.dueDate !== b.dueDate) return a.dueDate === null ? 1 : b.dueDate === null ? -1 : a.dueDate < b.dueDate ? -1 : 1;
  return a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0;
}
