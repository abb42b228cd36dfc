import { builtInPacks, loadPack, type LoadedPack } from '@makegood/rules';
import type { Store } from '@makegood/store';

/** Packs by the hash of their content. What stands under a hash never changes, so nothing that was found is looked up again. */
export type PackShelf = {
  /** Null when it is not kept, or cannot be read by this release. */
  byHash(hash: string): Promise<LoadedPack | null>;
};

/** A workspace changes its rules a few times a year; this many contents at once are a fault, not a need. */
const MOST = 2_000;
const shelves = new WeakMap<object, PackShelf>();

/** The shelf of a store; one for all who ask, because a loaded pack is compiled once. */
export function packShelf(store: Pick<Store, 'journeys'>): PackShelf {
  let shelf = shelves.get(store.journeys);
  if (!shelf) shelves.set(store.journeys, (shelf = shelfOver(store)));
  return shelf;
}

function shelfOver(store: Pick<Store, 'journeys'>): PackShelf {
  const ours = new Map(builtInPacks().map((pack) => [pack.hash, pack]));
  const kept = new Map<string, LoadedPack>();
  return {
    async byHash(hash) {
      const known = ours.get(hash) ?? kept.get(hash);
      if (known) return known;
      const document = await store.journeys.pack(hash);
      const loaded = document === null ? null : loadPack(document);
      if (!loaded?.ok) return null;
      if (kept.size >= MOST) kept.clear();
      // Kept with its defaults written out, so its name stays the hash of the document that it was read from.
      const pack = { pack: loaded.value.pack, hash };
      kept.set(hash, pack);
      return pack;
    },
  };
}
