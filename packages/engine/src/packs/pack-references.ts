import type { Instant } from '@makegood/base';
import type { PackReference } from '@makegood/journey/core';
import { builtInPacks } from '@makegood/rules';
import type { Store } from '@makegood/store';
import { packsInForce } from './packs-in-force.ts';

/** The rule packs that a version published now is checked against. They stay with it as evidence; contacts obey what is in force. */
export async function packReferences(on: {
  readonly store: Pick<Store, 'packs' | 'journeys'>;
  readonly workspace: { readonly id: string };
  readonly now: Instant;
}): Promise<PackReference[]> {
  const packs = await packsInForce(on.store, on.workspace.id, on.now);
  return packs.map(({ id, version, hash }) => ({ id, version: String(version), hash }));
}

/** Those of this release, where no workspace stands behind a plan. */
export const releaseReferences = (): PackReference[] =>
  builtInPacks().map(({ pack, hash }) => ({ id: pack.id, version: String(pack.version), hash }));
