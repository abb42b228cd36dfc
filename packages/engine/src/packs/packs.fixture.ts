import { parseId } from '@makegood/base';
import type { Role } from '@makegood/contract';
import { builtInPacks, type Pack } from '@makegood/rules';
import type { SqliteStore } from '@makegood/store';
import { signInTables } from '@makegood/store';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';

/** A workspace with people in it, each of whom sits at the same desk. */
export type RuleMakers = DeskAtWork & { readonly dana: Desk; readonly wen: Desk; readonly ana: Desk };

/** Dana and Wen may write and approve rules; Ana runs the portfolio and may not. */
export async function ruleMakers(): Promise<RuleMakers> {
  const at = await deskAtWork();
  const sit = async (id: string, name: string, role: Role): Promise<Desk> => {
    const user = parseId('user', id);
    if (user === null) throw new Error(id);
    await signUp(at.store, { id: user, name });
    const committed = await at.store.commit([
      { write: 'upsert', into: 'members', row: { workspaceId: at.desk.workspace.id, userId: user, role, createdAt: at.desk.now } },
    ]);
    if (!committed.ok) throw new Error(committed.error.reason);
    return { ...at.desk, caller: { id: user, name, roles: [role], locale: 'en' } };
  };
  const dana = await sit('usr_dana', 'Dana Kim', 'compliance');
  const wen = await sit('usr_wen', 'Wen Li', 'compliance');
  const ana = await sit('usr_ana', 'Ana Ruiz', 'manager');
  return { ...at, dana, wen, ana };
}

async function signUp(store: SqliteStore, { id, name }: { readonly id: Desk['caller']['id']; readonly name: string }): Promise<void> {
  const now = new Date(0);
  await store.signIn
    .insert(signInTables.user)
    .values({ id, name, email: `${id}@harbor.example`, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflictDoNothing();
}

/** Later or earlier by the workspace's clock. */
export const atLater = (desk: Desk, now: Desk['now']): Desk => ({ ...desk, now });

/** The release's firm policy with another number of contacts a day; its own examples say two. */
export function firmPolicy(): Pack {
  const found = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
  if (!found) throw new Error('This release has no firm policy');
  return structuredClone(found);
}
