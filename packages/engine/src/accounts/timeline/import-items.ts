import type { AccountWithDebtor } from '@makegood/store';
import type { Desk } from '../../workspaces/desk.ts';
import { ORDER, type OrderedItem } from './ordered-item.ts';

/** The file that the account first came in with. */
export async function importItems(desk: Desk, { account }: AccountWithDebtor): Promise<OrderedItem[]> {
  if (account.importId === null) return [];
  const file = await desk.store.imports.get(desk.workspace.id, account.importId);
  if (!file) return [];
  return [
    {
      id: `import:${file.id}`,
      at: account.createdAt,
      kind: 'imported',
      group: 'other',
      order: ORDER.imported,
      fileName: file.fileName,
      created: true,
    },
  ];
}
