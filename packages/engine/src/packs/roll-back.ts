import { message } from '@makegood/base';
import type { PackVersionDetail } from '@makegood/contract';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { askApproval } from './ask-approval.ts';
import { originOf, type DraftSource } from './begin-draft.ts';
import { requireFit } from './require-fit.ts';
import { insertVersion, newVersionRow, nextNumber } from './new-version.ts';

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
  const { identity, origin } = await originOf(desk, packId, to);
  if (origin.hash === null) throw new Problem('refused', message('engine.pack.neverAgreed'));
  const all = await desk.store.packs.versions(desk.workspace.id, packId);
  const row = { ...newVersionRow(desk, identity, origin, nextNumber(packId, all)), rollBack: true, note };
  // Before anything is written: what cannot be started again leaves no draft behind.
  await requireFit(desk, { packId, document: row.document });
  const audit = auditLine(desk, 'pack.rolledBack', row.id, { pack: packId, version: row.version, basedOn: origin.hash });
  await insertVersion(desk, row, audit);
  return askApproval(desk, row.id, { revision: 1, note, start: { type: 'now' } });
}
