import type { Currency, Instant, UserId, WorkspaceId } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { EngineKind } from '@makegood/contract';
import type { Store, Workspace } from '@makegood/store';
import { memberWrite } from './create-sandbox.ts';
import { randomId } from './random-id.ts';

export type NewLiveWorkspace = {
  readonly name: string;
  readonly engine: EngineKind;
  readonly timezone: Zone;
  readonly currency: Currency;
  readonly firm: Workspace['settings']['firm'];
  readonly publicAddress: string | null;
  /** Who makes it, and administers it from then on. */
  readonly by: { readonly user: UserId; readonly name: string };
  readonly now: Instant;
};

/** A workspace on the real clock, whose messages reach real people by the providers of this installation. */
export async function createLiveWorkspace(store: Store, of: NewLiveWorkspace): Promise<Workspace> {
  const id: WorkspaceId = randomId('workspace');
  const { name, engine, timezone, currency, firm, publicAddress, by, now } = of;
  const settings = {
    firm,
    publicAddress: publicAddress?.replace(/\/+$/, '') ?? null,
    requestsMayReachPrivateNetworks: false,
  };
  const committed = await store.commit([
    {
      write: 'insert',
      into: 'workspaces',
      row: { id, name, mode: 'live', engine, timezone, currency, clockAt: null, settings, createdAt: now },
    },
    memberWrite(id, by.user, 'admin', now),
    { write: 'audit', workspaceId: id, at: now, actor: by.user, action: 'workspace.created', subject: id, detail: { name, engine } },
  ]);
  const made = committed.ok ? await store.workspaces.get(id) : null;
  if (!made) throw new Error(`The workspace ${id} could not be made`);
  return made;
}
