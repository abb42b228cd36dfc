import { message } from '@makegood/base';
import { builtInPacks, providerPacks, type LoadedPack } from '@makegood/rules';
import type { PackVersionHead, PackVersionRow } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** A version with the others of its pack, newest first. */
export type FoundVersion = { readonly row: PackVersionRow; readonly all: readonly PackVersionHead[] };

/** @throws Problem `notFound` */
export async function findVersion(desk: Desk, id: string): Promise<FoundVersion> {
  const row = await desk.store.packs.version(desk.workspace.id, id);
  if (!row) throw new Problem('notFound', message('engine.pack.unknownVersion'));
  return { row, all: await desk.store.packs.versions(desk.workspace.id, row.packId) };
}

/** The release's own version of a pack; null for a pack that is the workspace's alone. */
export const releaseOf = (packId: string): LoadedPack | null => builtInPacks().find(({ pack }) => pack.id === packId) ?? null;

/** A provider's terms that this release brings: they decide only where a workspace took them. */
export const termsOf = (packId: string): LoadedPack | null => providerPacks().find(({ pack }) => pack.id === packId) ?? null;

/** What this release brings under an id, whether or not it decides from the start. */
export const broughtAs = (packId: string): LoadedPack | null => releaseOf(packId) ?? termsOf(packId);
