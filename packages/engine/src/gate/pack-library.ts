import type { Instant, Json } from '@makegood/base';
import { builtInPacks, loadPack, type LoadedPack } from '@makegood/rules';
import type { PackReference } from '@makegood/journey/core';
import type { Store } from '@makegood/store';
import { plainJson } from './plain-json.ts';

/** Packs that a decision is to be made by, and those that cannot be had: without them nothing is allowed. */
export type PackChoice = { readonly packs: readonly LoadedPack[]; readonly missing: readonly string[] };

/** Finds packs by the hash they were published under: those of this release, then those kept from earlier ones. */
export interface PackLibrary {
  pinned(references: readonly PackReference[], firmPolicy: Json): Promise<PackChoice>;
  /** The packs of this release, for a contact that no version stands behind. */
  current(firmPolicy: Json): PackChoice;
}

export function packLibrary(store: Pick<Store, 'journeys'>): PackLibrary {
  const found = new Map(builtInPacks().map((pack) => [pack.hash, pack]));
  const own = firmPolicies();
  const find = async (hash: string): Promise<LoadedPack | null> => {
    const known = found.get(hash);
    if (known) return known;
    const document = await store.journeys.pack(hash);
    const loaded = document === null ? null : loadPack(document);
    if (!loaded?.ok) return null;
    // Kept with its defaults written out, so its name stays the hash of the document that it was read from.
    const pack = { pack: loaded.value.pack, hash };
    found.set(hash, pack);
    return pack;
  };
  return {
    async pinned(references, firmPolicy) {
      const firm = own(firmPolicy);
      const packs: LoadedPack[] = [...firm.packs];
      const missing: string[] = [...firm.missing];
      for (const { id, version, hash } of references) {
        const pack = await find(hash);
        if (pack) packs.push(pack);
        else missing.push(`pack: ${id}@${version}`);
      }
      return { packs, missing };
    },
    current(firmPolicy) {
      const firm = own(firmPolicy);
      return { packs: [...firm.packs, ...builtInPacks()], missing: firm.missing };
    },
  };
}

/** A firm's own policy as it stands now, besides the one that the version was published under; read once for each content. */
function firmPolicies(): (policy: Json) => PackChoice {
  let last: { readonly policy: string; readonly choice: PackChoice } | null = null;
  return (policy) => {
    if (policy === null) return { packs: [], missing: [] };
    const text = JSON.stringify(policy);
    if (last?.policy !== text) {
      const loaded = loadPack(policy);
      const usable = loaded.ok && loaded.value.pack.scope === 'firm';
      last = { policy: text, choice: usable ? { packs: [loaded.value], missing: [] } : { packs: [], missing: ['pack: firm policy'] } };
    }
    return last.choice;
  };
}

/** Keeps the packs of this release in the store, so that versions published under them can be decided and explained after an update. */
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
