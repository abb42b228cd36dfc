import type { Instant } from '@makegood/base';
import { builtInPacks, type LoadedPack } from '@makegood/rules';
import type { PackReference } from '@makegood/journey/core';
import type { Store } from '@makegood/store';
import { packShelf } from '../packs/pack-shelf.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import { plainJson } from './plain-json.ts';

/** Packs that a decision is to be made by, and those that cannot be had: without them nothing is allowed. */
export type PackChoice = { readonly packs: readonly LoadedPack[]; readonly missing: readonly string[] };

/**
 * Finds the packs that a contact obeys: those in force in its workspace at its instant. What a journey's version was
 * published under is evidence and decides no more, except a pack that the workspace no longer has at all: that one binds on.
 */
export interface PackLibrary {
  binding(workspace: string, at: Instant, pinned?: readonly PackReference[]): Promise<PackChoice>;
}

export function packLibrary(store: Pick<Store, 'journeys' | 'packs'>): PackLibrary {
  const shelf = packShelf(store);
  return {
    async binding(workspace, at, pinned = []) {
      const inForce = await packsInForce(store, workspace, at);
      const known = new Set(inForce.map(({ id }) => id));
      const left = pinned.filter(({ id }) => !known.has(id));
      const packs: LoadedPack[] = [];
      const missing: string[] = [];
      const take = (id: string, version: number | string, loaded: LoadedPack | null): void => {
        if (loaded) packs.push(loaded);
        else missing.push(`pack: ${id}@${version}`);
      };
      for (const { id, version, loaded } of inForce) take(id, version, loaded);
      for (const { id, version, hash } of left) take(id, version, await shelf.byHash(hash));
      return { packs, missing };
    },
  };
}

/** Keeps the packs of this release in the store, so that what was decided under them can be explained after an update. */
export async function keepBuiltInPacks(store: Store, now: Instant): Promise<void> {
  const kept = new Set(await store.journeys.packHashes());
  const fresh = builtInPacks().filter(({ hash }) => !kept.has(hash));
  if (fresh.length === 0) return;
  await store.commit(
    fresh.map(({ pack, hash }) => ({
      write: 'insertIfAbsent',
      into: 'packs',
      row: { hash, id: pack.id, version: pack.version, document: plainJson(pack), storedAt: now },
    })),
  );
}
