import { message } from '@makegood/base';
import type { PackVersionDetail } from '@makegood/contract';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { askApproval } from './ask-approval.ts';
import { originOf, type DraftSource } from './begin-draft.ts';
import { findVersion, termsOf } from './find-version.ts';
import { insertVersion, newVersionRow, nextNumber } from './new-version.ts';
import { requireFit } from './require-fit.ts';
import { standingOf } from './version-state.ts';

/**
 * Proposes an older content as the next version, to start as soon as a second person agrees. Nothing is taken out of the
 * history: what was decided under the version that goes stays explained by it.
 * @throws Problem `notFound`, or `refused` when that content is not fit to decide today.
 */
export async function rollBackPack(
  desk: Desk,
  packId: string,
  { to, note }: { readonly to: Exclude<DraftSource, { type: 'inForce' }>; readonly note: string },
): Promise<PackVersionDetail> {
  // A provider's terms as they were brought never decided here: only what became of them did.
  if (to.type === 'builtIn' && termsOf(packId)) throw new Problem('refused', message('engine.pack.neverDecided'));
  const { identity, origin } = await originOf(desk, packId, to);
  if (to.type === 'version') await requireThatItDecided(desk, to.id);
  const all = await desk.store.packs.versions(desk.workspace.id, packId);
  const row = { ...newVersionRow(desk, identity, origin, nextNumber(packId, all)), rollBack: true, note };
  // Before anything is written: what cannot be started again leaves no draft behind.
  await requireFit(desk, row);
  const audit = auditLine(desk, 'pack.rolledBack', row.id, { pack: packId, version: row.version, basedOn: origin.hash });
  await insertVersion(desk, row, audit);
  return askApproval(desk, row.id, { revision: 1, note, start: { type: 'now' } });
}

/** What never decided has not been approved, or not been wanted; it is begun from, and looked at like everything new. */
async function requireThatItDecided(desk: Desk, id: string): Promise<void> {
  const { row, all } = await findVersion(desk, id);
  const { state } = standingOf(row, all, desk.now);
  if (state !== 'superseded' && state !== 'inForce') throw new Problem('refused', message('engine.pack.neverDecided'));
}
