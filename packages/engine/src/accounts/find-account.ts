import { message } from '@makegood/base';
import type { AccountWithDebtor } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** @throws Problem `notFound` */
export async function findAccount(desk: Desk, id: string): Promise<AccountWithDebtor> {
  const found = await desk.store.accounts.withDebtor(desk.workspace.id, id);
  if (!found) throw new Problem('notFound', message('engine.account.unknown'));
  return found;
}
