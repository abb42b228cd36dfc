import type { Instant, PackVersionId } from '@makegood/base';
import { builtInPacks, type LoadedPack } from '@makegood/rules';
import type { StartedPack, Store } from '@makegood/store';
import { packShelf } from './pack-shelf.ts';

/** What a workspace obeys of one pack: a version of its own, or the release's. */
export type PackInForce = {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** Null for the release's own. */
  readonly own: { readonly version: PackVersionId; readonly since: Instant } | null;
  /** Null when its content cannot be had: then nothing that it binds is allowed. */
  readonly loaded: LoadedPack | null;
};

/**
 * The packs in force in a workspace at an instant of its clock: of each pack the version of its own that started last,
 * and the release's where there is none. Read anew each time, so that what a second person approved binds the next
 * contact, whichever process makes it.
 */
export async function packsInForce(
  store: Pick<Store, 'packs' | 'journeys'>,
  workspace: string,
  at: Instant,
): Promise<readonly PackInForce[]> {
  const own = startedLast(await store.packs.started(workspace), at);
  if (own.size === 0) return releasePacks();
  const shelf = packShelf(store);
  const loaded = await Promise.all(
    [...own.values()].map(async ({ id, packId, version, hash, activeFrom }): Promise<PackInForce> => ({
      id: packId,
      version,
      hash,
      own: { version: id, since: activeFrom },
      loaded: await shelf.byHash(hash),
    })),
  );
  return [...releasePacks().filter((pack) => !own.has(pack.id)), ...loaded];
}

/** Of each pack the version that started last, of two at the same instant the higher; those to come are left out. */
export function startedLast(started: readonly StartedPack[], at: Instant): ReadonlyMap<string, StartedPack> {
  const last = new Map<string, StartedPack>();
  for (const pack of started) {
    if (pack.activeFrom > at) continue;
    const known = last.get(pack.packId);
    const later = !known || pack.activeFrom > known.activeFrom || (pack.activeFrom === known.activeFrom && pack.version > known.version);
    if (later) last.set(pack.packId, pack);
  }
  return last;
}

let release: readonly PackInForce[] | null = null;

function releasePacks(): readonly PackInForce[] {
  release ??= builtInPacks().map((loaded) => ({
    id: loaded.pack.id,
    version: loaded.pack.version,
    hash: loaded.hash,
    own: null,
    loaded,
  }));
  return release;
}
