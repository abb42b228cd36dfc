import type { Currency, Instant, UserId, WorkspaceId } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { EngineKind, Role } from '@makegood/contract';
import type { Store, Workspace } from '@makegood/store';
import { randomId } from './random-id.ts';

export type NewSandbox = {
  readonly name: string;
  readonly engine: EngineKind;
  readonly timezone: Zone;
  readonly currency: Currency;
  /** Where its clock stands first. */
  readonly startsAt: Instant;
  readonly firm: Workspace['settings']['firm'];
  readonly members: readonly { readonly user: UserId; readonly role: Role }[];
  readonly now: Instant;
};

/** A workspace with a clock of its own, whose messages go to the debtor phone and nowhere else. */
export async function createSandbox(store: Store, of: NewSandbox): Promise<Workspace> {
  const id: WorkspaceId = randomId('workspace');
  const { name, engine, timezone, currency, startsAt, firm, now } = of;
  const committed = await store.commit([
    {
      write: 'insert',
      into: 'workspaces',
      row: {
        id,
        name,
        mode: 'sandbox',
        engine,
        timezone,
        currency,
        clockAt: startsAt,
        // The first day's triggers are set off by what comes in, not by the day.
        triggersCheckedAt: startsAt,
        settings: { firm, publicAddress: null, requestsMayReachPrivateNetworks: false },
        createdAt: now,
      },
    },
    ...of.members.map(({ user, role }) => memberWrite(id, user, role, now)),
  ]);
  const made = committed.ok ? await store.workspaces.get(id) : null;
  if (!made) throw new Error(`The sandbox ${id} could not be made`);
  return made;
}

/** Lets somebody into a workspace, or changes what they are there. */
export const memberWrite = (workspace: WorkspaceId, user: UserId, role: Role, now: Instant) =>
  ({ write: 'upsert', into: 'members', row: { workspaceId: workspace, userId: user, role, createdAt: now } }) as const;
