import { builtInPacks } from '@makegood/rules';
import type { PackReference } from '@makegood/journey/core';

/** The rule packs that a version published now is decided under, for as long as it runs. */
export const packReferences = (): PackReference[] =>
  builtInPacks().map(({ pack, hash }) => ({ id: pack.id, version: String(pack.version), hash }));
