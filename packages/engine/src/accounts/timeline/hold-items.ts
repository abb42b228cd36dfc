import type { AccountWithDebtor } from '@makegood/store';
import type { Desk } from '../../workspaces/desk.ts';
import { ORDER, type OrderedItem } from './ordered-item.ts';

/** What stopped contact with the person or about this account, and when it was lifted. */
export async function holdItems(desk: Desk, { account, debtor }: AccountWithDebtor): Promise<OrderedItem[]> {
  const holds = await desk.store.people.holds(desk.workspace.id, debtor.id);
  const ours = holds.filter((hold) => hold.accountId === null || hold.accountId === account.id);
  const items = await Promise.all(
    ours.map(async (hold): Promise<OrderedItem[]> => {
      const nameOf = async (user: string) => (await desk.store.overviews.userName(user)) ?? user;
      const base = { kind: 'hold', group: 'other', order: ORDER.hold, hold: hold.status, until: hold.until } as const;
      const placed: OrderedItem = {
        ...base,
        id: `hold:${hold.id}:placed`,
        at: hold.since,
        change: 'placed',
        by: await nameOf(hold.source),
      };
      if (hold.releasedAt === null) return [placed];
      const by = hold.releasedBy === null ? '' : await nameOf(hold.releasedBy);
      return [placed, { ...base, id: `hold:${hold.id}:lifted`, at: hold.releasedAt, change: 'lifted', by, order: ORDER.hold + 0.1 }];
    }),
  );
  return items.flat();
}
