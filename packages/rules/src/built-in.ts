import { loadPack, type LoadedPack } from './load-pack.ts';
import { PACK_DOCUMENTS } from './packs/index.ts';

let loaded: readonly LoadedPack[] | null = null;

/**
 * The packs that come with the product, law and firm policy, each parsed and checked once. Copy one to change it: a
 * built-in pack is never edited in place.
 * @throws Error naming pack, place and reason when a built-in pack is broken, which the tests exclude.
 */
export function builtInPacks(): readonly LoadedPack[] {
  loaded ??= PACK_DOCUMENTS.map((document) => {
    const result = loadPack(document);
    if (result.ok) return result.value;
    const issues = result.error.map((issue) => `${issue.path}: ${issue.reason}`).join('; ');
    throw new Error(`A built-in pack is broken: ${issues}`);
  });
  return loaded;
}
