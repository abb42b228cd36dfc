import { err, ok, type LocalDate, type Money, type PromiseId, type Result } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { writeAfresh, zonesOfAccount, type IngestOptions, type News } from './ingest-tools.ts';

export type IncomingPromise = {
  /** The source's own number of it: the same one counts once. */
  readonly externalId: string;
  readonly account: string;
  readonly person: string;
  readonly amount: Money;
  readonly dueDate: LocalDate;
  readonly source: string;
};

export type PromiseRefusal = 'unknownAccount' | 'unknownPerson' | 'notPositive' | 'currency' | 'past';
export type RecordedPromise = { readonly promise: PromiseId; readonly repeated: boolean; readonly news: News };

/** What a debtor said they would pay, and when. It takes the place of one that was still open. */
export function recordPromise(on: IngestOptions, incoming: IncomingPromise): Promise<Result<RecordedPromise, PromiseRefusal>> {
  return writeAfresh<Result<RecordedPromise, PromiseRefusal>>(on.store, async () => {
    const { store, workspace, now } = on;
    const { amount, dueDate, source } = incoming;
    const account = await store.accounts.get(workspace, incoming.account);
    const person = await store.people.get(workspace, incoming.person);
    if (account === null) return { done: err('unknownAccount') };
    if (person === null) return { done: err('unknownPerson') };
    if (amount.minor <= 0) return { done: err('notPositive') };
    if (amount.currency !== account.currency) return { done: err('currency') };
    const id = derivedId('promise', `${workspace}:${incoming.externalId}`);
    const promises = await store.accounts.promises(workspace, account.id);
    if (promises.some((promise) => promise.id === id)) return { done: ok({ promise: id, repeated: true, news: [] }) };
    const zones = await zonesOfAccount(on, account);
    if (zones.every((zone) => dueDate < localAt(now, zone).date)) return { done: err('past') };
    const withdrawn = promises
      .filter((promise) => promise.status === 'open')
      .map((promise): Write => ({
        write: 'update',
        in: 'promises',
        key: { id: promise.id },
        set: { status: 'withdrawn', settledAt: now, settledBy: id },
        when: { status: 'open' },
      }));
    return {
      writes: [
        ...withdrawn,
        {
          write: 'insert',
          into: 'promises',
          row: {
            id,
            workspaceId: workspace,
            accountId: account.id,
            personId: person.id,
            minor: amount.minor,
            currency: amount.currency,
            madeAt: now,
            dueDate,
            status: 'open',
            source,
          },
        },
        {
          write: 'notify',
          workspaceId: workspace,
          of: { account: account.id },
          event: { type: 'promise', id: `promise:${id}`, at: now, promise: id },
        },
      ],
      answer: (news) => ok({ promise: id, repeated: false, news }),
    };
  });
}
