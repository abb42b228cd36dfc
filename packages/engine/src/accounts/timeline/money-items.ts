import { money } from '@makegood/base';
import type { AccountWithDebtor } from '@makegood/store';
import type { Desk } from '../../workspaces/desk.ts';
import { ORDER, type OrderedItem } from './ordered-item.ts';

/** What was paid and what was promised. The balance beside a payment is what was left to pay after it. */
export async function moneyItems(desk: Desk, { account }: AccountWithDebtor): Promise<OrderedItem[]> {
  const { accounts } = desk.store;
  const payments = (await accounts.payments(desk.workspace.id, account.id)).filter((payment) => !payment.reversed);
  const promises = await accounts.promises(desk.workspace.id, account.id);
  let left = account.balanceMinor;
  const paid = [...payments].reverse().map((payment, index): OrderedItem => {
    const balance = left;
    if (payment.currency === account.currency) left += payment.minor;
    return {
      id: `payment:${payment.id}`,
      at: payment.paidAt,
      kind: 'payment',
      group: 'money',
      order: ORDER.money - index / 100_000,
      amount: money(payment.minor, payment.currency),
      balance: money(balance, account.currency),
      method: payment.source,
      keptPromise: promises.some((promise) => promise.status === 'kept' && promise.settledAt === payment.recordedAt),
    };
  });
  const promised = promises.flatMap((promise): OrderedItem[] => {
    const base = {
      kind: 'promise',
      group: 'money',
      order: ORDER.money,
      amount: money(promise.minor, promise.currency),
      due: promise.dueDate,
    } as const;
    const made: OrderedItem = { ...base, id: `promise:${promise.id}:made`, at: promise.madeAt, state: 'made' };
    if (promise.status === 'open' || promise.settledAt === null) return [made];
    return [made, { ...base, id: `promise:${promise.id}:settled`, at: promise.settledAt, state: promise.status }];
  });
  return [...paid, ...promised];
}
