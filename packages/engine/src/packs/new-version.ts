import { formatInstant, message, type Instant, type Json } from '@makegood/base';
import type { NewRow, PackVersionHead, Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { broughtAs, releaseOf } from './find-version.ts';

/** What a new version grows from. */
export type Origin = { readonly document: Readonly<Record<string, Json>>; readonly hash: string | null; readonly version: number | null };

export type PackIdentity = { readonly packId: string; readonly scope: NewRow<'packVersions'>['scope'] };

/** The number after the highest, the release's included. */
export const nextNumber = (packId: string, all: readonly PackVersionHead[]): number =>
  Math.max(0, releaseOf(packId)?.pack.version ?? 0, ...all.map(({ version }) => version)) + 1;

/** A draft row in the caller's hand. What a document says of itself is set here and on every save, and is never the author's to choose. */
export function newVersionRow(desk: Desk, { packId, scope }: PackIdentity, origin: Origin, number: number): NewRow<'packVersions'> {
  const title = origin.document['title'];
  return {
    id: desk.newId('packVersion'),
    workspaceId: desk.workspace.id,
    packId,
    version: number,
    scope,
    title: typeof title === 'string' ? title : packId,
    state: 'draft',
    basedOn: origin.hash,
    basedOnVersion: origin.version,
    release: broughtAs(packId)?.hash ?? null,
    revision: 1,
    authors: [{ user: desk.caller.id, name: desk.caller.name, at: desk.realNow }],
    note: '',
    rollBack: false,
    createdAt: desk.now,
    savedAt: desk.realNow,
    document: ownDocument(origin.document, { packId, scope }, number, desk.now),
  };
}

/**
 * The document of a version: which pack and version it is follows from where it stands, and it says `inForce` because that
 * is what it is when it decides; where it stands until then is told beside it.
 */
export const ownDocument = (
  document: Readonly<Record<string, Json>>,
  { packId, scope }: PackIdentity,
  version: number,
  recordedAt: Instant,
): Readonly<Record<string, Json>> => ({
  ...document,
  format: 1,
  id: packId,
  version,
  scope,
  state: 'inForce',
  recordedAt: formatInstant(recordedAt),
});

/** @throws Problem `conflict` when somebody made one of this number in the same moment. */
export async function insertVersion(desk: Desk, row: NewRow<'packVersions'>, audit: Write): Promise<void> {
  const committed = await desk.store.commit([{ write: 'insert', into: 'packVersions', row }, audit]);
  if (!committed.ok) throw new Problem('conflict', message('engine.pack.busy'));
}
