import { err, ok, type Result } from '@makegood/base';
import type { PaymentPromise, Write } from '@makegood/store';
import { writeAfresh, type IngestOptions } from './ingest-tools.ts';

/**
 * Takes a payment back that did not stand: a chargeback, a bounced transfer. The debt is owed again, and a promise that
 * this payment kept is open again. Already reversed is done.
 */
export function reversePayment(on: IngestOptions, externalId: string): Promise<Result<{ readonly repeated: boolean }, 'unknownPayment'>> {
  return writeAfresh<Result<{ readonly repeated: boolean }, 'unknownPayment'>>(on.store, async () => {
    const { store, workspace, now } = on;
    const payment = await store.accounts.paymentByExternalId(workspace, externalId);
    const account = payment === null ? null : await store.accounts.get(workspace, payment.accountId);
    if (payment === null || account === null) return { done: err('unknownPayment') };
    if (payment.reversed) return { done: ok({ repeated: true }) };
    const balance = account.balanceMinor + payment.minor;
    const promises = await store.accounts.promises(workspace, account.id);
    return {
      writes: [
        { write: 'update', in: 'payments', key: { id: payment.id }, set: { reversed: true }, when: { reversed: false } },
        {
          write: 'update',
          in: 'accounts',
          key: { id: account.id },
          set: { balanceMinor: balance, updatedAt: now, ...(account.status === 'paid' && balance > 0 ? { status: 'open' } : {}) },
          when: { balanceMinor: account.balanceMinor, status: account.status },
        },
        ...promises.filter((promise) => promise.settledBy === `payment:${payment.id}`).map(reopened),
      ],
      answer: () => ok({ repeated: false }),
    };
  });
}

const reopened = (promise: PaymentPromise): Write => ({
  write: 'update',
  in: 'promises',
  key: { id: promise.id },
  set: { status: 'open', settledAt: null, settledBy: null },
  when: { settledBy: promise.settledBy },
});
