import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, type Instant } from '@makegood/base';
import {
  channelDirectory,
  contactGate,
  enrolAccounts,
  factReader,
  secretBox,
  storeEffects,
  type ContactGate,
  type HostKind,
  type NewEnrolment,
} from '@makegood/engine';
import type { Effects, Plan } from '@makegood/journey/core';
import { openStore, type SqliteStore, type Store, type Write } from '@makegood/store';
import { castOf, must, type Cast } from './cast.ts';
import { providersOf } from './providers.ts';
import type { Standing } from './read-subject.ts';
import { seedWrites } from './seed.ts';
import { parseId } from '@makegood/base';

/** One account in a database of its own, with the real gate before a debtor phone. */
export type World = {
  readonly store: SqliteStore;
  readonly cast: Cast;
  readonly effects: Effects;
  readonly gate: ContactGate;
  readonly readFacts: ReturnType<typeof factReader>;
  readonly linkKey: Uint8Array;
  readonly enrolment: NewEnrolment;
  readonly standing: Standing;
  moveClock(at: Instant): Promise<void>;
  close(): Promise<void>;
};

export type WorldOptions = {
  readonly standing: Standing;
  readonly plan: Plan;
  /** Every other plan that somebody may move to. */
  readonly plans: readonly Plan[];
  readonly from: Instant;
  readonly engine: HostKind;
  /** Part of no trace. */
  readonly workspace: string;
  /** Stands between the host and the effects: how a test lets one fail. */
  readonly around?: (effects: Effects) => Effects;
};

/** Where links lead, which nobody follows. */
const PUBLIC_ADDRESS = 'https://makegood.invalid';

export async function openWorld(of: WorldOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-run-'));
  const store = openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
  const close = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await furnish(of, store)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function furnish(
  { standing, plan, plans, from, engine, workspace, around }: WorldOptions,
  store: SqliteStore,
): Promise<Omit<World, 'close'>> {
  const cast = castOf(standing, plan, must(parseId('workspace', workspace), 'workspace id'));
  const { subject } = standing;
  const secrets = secretBox(randomBytes(32));
  const linkKey = randomBytes(32);
  const realNow = (): Instant => instant(Date.now());
  await write(store, [
    ...seedWrites(standing, cast, engine, from),
    ...Object.entries(subject.workspace.secrets).map(([name, value]): Write => ({
      write: 'insert',
      into: 'secrets',
      row: { workspaceId: cast.workspace, name, ciphertext: secrets.seal(cast.workspace, name, value), updatedAt: from },
    })),
    ...[plan, ...plans].map((each): Write => ({
      write: 'insertIfAbsent',
      into: 'plans',
      row: { hash: each.hash, plan: each, createdAt: from },
    })),
  ]);
  const channels = providersOf(channelDirectory(store, {}), subject.providers);
  const gate = contactGate({ store, channels, linkKey, publicAddress: PUBLIC_ADDRESS, realNow });
  const effects = storeEffects({ store, gate, secrets, realNow });
  return {
    store,
    cast,
    gate,
    linkKey,
    standing,
    readFacts: factReader(store),
    effects: around?.(effects) ?? effects,
    enrolment: await enter(store, cast, plan, from),
    moveClock: (at) => write(store, [{ write: 'update', in: 'workspaces', key: { id: cast.workspace }, set: { clockAt: at } }]),
  };
}

/** Enters the account as if somebody had picked it by hand; whether the trigger would have is not asked. */
async function enter(store: Store, cast: Cast, plan: Plan, at: Instant): Promise<NewEnrolment> {
  const workspace = must(await store.workspaces.get(cast.workspace), 'workspace');
  const of = { workspace, journey: cast.journey, version: 1, plan: plan.hash, at };
  const [entered] = await enrolAccounts(store, of, [{ account: cast.account, person: cast.person }]);
  return must(entered ?? null, 'enrolment');
}

export async function write(store: Store, batch: readonly Write[]): Promise<void> {
  const committed = await store.commit(batch);
  if (!committed.ok) throw new Error(`Not written: ${committed.error.reason} at ${committed.error.index}`);
}
