import { err, ok, type AccountId, type Result } from '@makegood/base';
import { receipt, writeAfresh, type IngestOptions, type News } from './ingest-tools.ts';

export type IncomingEvent = {
  readonly source: string;
  readonly eventId: string;
  readonly account: { readonly id: string } | { readonly externalId: string };
  readonly name: string;
};

export type RecordedEvent = { readonly repeated: boolean; readonly accountId: AccountId; readonly news: News };

/** Something that happened in a system of the firm's, by the name that journeys wait for. */
export function recordCustomEvent(on: IngestOptions, incoming: IncomingEvent): Promise<Result<RecordedEvent, 'unknownAccount'>> {
  return writeAfresh<Result<RecordedEvent, 'unknownAccount'>>(on.store, async () => {
    const { store, workspace, now } = on;
    const account =
      'id' in incoming.account
        ? await store.accounts.get(workspace, incoming.account.id)
        : await store.accounts.byExternalId(workspace, incoming.account.externalId);
    if (account === null) return { done: err('unknownAccount') };
    const id = `${incoming.source}:${incoming.eventId}`;
    if (await store.ledger.wasReceived(workspace, id)) return { done: ok({ repeated: true, accountId: account.id, news: [] }) };
    return {
      writes: [
        receipt(on, id, 'custom', { account: account.id, name: incoming.name }),
        {
          write: 'notify',
          workspaceId: workspace,
          of: { account: account.id },
          event: { type: 'custom', id: `custom:${id}`, at: now, name: incoming.name },
        },
      ],
      answer: (news) => ok({ repeated: false, accountId: account.id, news }),
    };
  });
}
