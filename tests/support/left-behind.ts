import { join } from 'node:path';
import { formatInstant } from '@makegood/base';
import { readTrace } from '@makegood/cli';
import { canonicalTrace } from '@makegood/simulation';
import { openStore } from '@makegood/store';

/** What a product has done to an account: its canonical trace, and what arrived on the phone, under names that no chance gave. */
export type Left = { readonly trace: string; readonly messages: readonly string[] };

/** Of every account in a journey, by its number. Reads beside the product, whether it runs or not. */
export async function leftBehind(dataFolder: string): Promise<ReadonlyMap<string, Left>> {
  const store = openStore({ file: join(dataFolder, 'makegood.db'), synchronous: 'normal' });
  try {
    const [workspace] = await store.workspaces.list();
    if (!workspace) throw new Error('There is no sandbox');
    const left = new Map<string, Left>();
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof store.enrolments.page>> = await store.enrolments.page(workspace.id, {}, { after, limit: 200 });
      for (const enrolment of page.items) {
        const account = await store.accounts.get(workspace.id, enrolment.accountId);
        const trace = await readTrace(store, enrolment.id);
        const messages = await store.ledger.messagesOfPerson(workspace.id, enrolment.personId);
        const named = (text: string): string =>
          text.replaceAll(enrolment.id, 'enrolment').replaceAll(enrolment.accountId, 'account').replaceAll(enrolment.personId, 'person');
        left.set(account?.externalId ?? enrolment.accountId, {
          trace: named(canonicalTrace(trace)),
          messages: messages
            .filter((message) => message.arrivedAt !== null)
            .map(({ at, channel, direction, key }) => `${formatInstant(at)} ${channel} ${direction === 'inbound' ? 'answer' : named(key)}`)
            .sort(),
        });
      }
      if (page.next === null) return left;
      after = page.next;
    }
  } finally {
    await store.close();
  }
}
