import { message } from '@makegood/base';
import type { PackVersionDetail } from '@makegood/contract';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findVersion } from './find-version.ts';
import { readPackVersion } from './read-version.ts';
import { standingOf } from './version-state.ts';

/**
 * Gives a version up. Its text stays to be read and begun from; its number is not used again.
 * @throws Problem `refused` once it decides: then only another version replaces it.
 */
export async function withdrawPack(desk: Desk, id: string, { note }: { readonly note: string }): Promise<PackVersionDetail> {
  const { row, all } = await findVersion(desk, id);
  const { state } = standingOf(row, all, desk.now);
  if (state === 'inForce' || state === 'superseded' || state === 'withdrawn') throw new Problem('refused', message('engine.pack.notOpen'));
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'packVersions',
        key: { id: row.id },
        set: { state: 'withdrawn', activeFrom: null, ...(note === '' ? {} : { note }) },
        when: { state: row.state, revision: row.revision, activeFrom: row.activeFrom },
      },
      auditLine(desk, 'pack.withdrawn', row.id, { pack: row.packId, version: row.version, hash: row.hash, from: state }),
    ],
    message('engine.pack.busy'),
  );
  return readPackVersion(desk, id);
}
