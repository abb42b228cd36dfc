import { message } from '@makegood/base';
import type { PackVersionDetail } from '@makegood/contract';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { broughtAs, findVersion } from './find-version.ts';
import { insertVersion, newVersionRow, nextNumber, type Origin, type PackIdentity } from './new-version.ts';
import { packsInForce } from './packs-in-force.ts';
import { plainRecord } from './plain-record.ts';
import { readPackVersion } from './read-version.ts';

/** `builtIn`: what this release brings, a provider's terms among it; drawing those is how a workspace takes them. */
export type DraftSource = { readonly type: 'inForce' } | { readonly type: 'builtIn' } | { readonly type: 'version'; readonly id: string };

/**
 * Begins the next version of a pack from what stands. One draft at a time: two people who change the same rules do so in
 * one text, where each sees the other.
 * @throws Problem `notFound`, or `conflict` with the draft's id when one is under way.
 */
export async function beginPackDraft(desk: Desk, packId: string, from: DraftSource): Promise<PackVersionDetail> {
  const all = await desk.store.packs.versions(desk.workspace.id, packId);
  const open = all.find(({ state }) => state === 'draft');
  if (open) throw new Problem('conflict', message('engine.pack.draftOpen', { version: open.version }), { version: open.id });
  const { identity, origin } = await originOf(desk, packId, from);
  const row = newVersionRow(desk, identity, origin, nextNumber(packId, all));
  await insertVersion(desk, row, auditLine(desk, 'pack.drafted', row.id, { pack: packId, version: row.version, basedOn: origin.hash }));
  return readPackVersion(desk, row.id);
}

/** @throws Problem `notFound` */
export async function originOf(desk: Desk, packId: string, from: DraftSource): Promise<{ identity: PackIdentity; origin: Origin }> {
  if (from.type === 'version') {
    const { row } = await findVersion(desk, from.id);
    if (row.packId !== packId) throw new Problem('notFound', message('engine.pack.unknownVersion'));
    const origin = { document: plainRecord(row.document), hash: row.hash, version: row.version };
    return { identity: { packId, scope: row.scope }, origin };
  }
  const inForce =
    from.type === 'inForce' ? (await packsInForce(desk.store, desk.workspace.id, desk.now)).find(({ id }) => id === packId) : null;
  const loaded = from.type === 'inForce' ? inForce?.loaded : broughtAs(packId);
  if (!loaded) throw new Problem('notFound', message('engine.pack.unknown'));
  const origin = { document: plainRecord(loaded.pack), hash: loaded.hash, version: loaded.pack.version };
  return { identity: { packId, scope: loaded.pack.scope }, origin };
}
