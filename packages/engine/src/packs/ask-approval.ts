import { message } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import type { PackVersionDetail } from '@makegood/contract';
import type { PackVersionStart } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { approversOf } from './approvers.ts';
import { findVersion } from './find-version.ts';
import { headOf } from './pack-findings.ts';
import { ownDocument } from './new-version.ts';
import { plainRecord } from './plain-record.ts';
import { readPackVersion } from './read-version.ts';
import { requireFit } from './require-fit.ts';
import { startInstant } from './start-instant.ts';

type Asked = { readonly revision: number; readonly note: string; readonly start: PackVersionStart | null };

/**
 * Asks a second person. From now on the content has a name, its hash, and that content is what is agreed to.
 * @throws Problem `conflict` when the draft is another by now; `refused` with the check when it is not fit to decide, or
 *   when nobody else here could approve it.
 */
export async function askApproval(desk: Desk, id: string, asked: Asked): Promise<PackVersionDetail> {
  const { row } = await findVersion(desk, id);
  if (row.state !== 'draft') throw new Problem('refused', message('engine.pack.notDraft'));
  if (row.revision !== asked.revision) throw new Problem('conflict', message('engine.pack.staleDraft'));
  if (asked.start) startInstant(asked.start, headOf(row.document).zone ?? desk.workspace.timezone, desk.now);
  const document = ownDocument(plainRecord(row.document), row, row.version, desk.now);
  await requireFit(desk, { ...row, document });
  if ((await approversOf(desk, row)).length === 0) throw new Problem('refused', message('engine.pack.nobodyElse'));
  const hash = contentHash(document);
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'packVersions',
        key: { id: row.id },
        set: {
          state: 'review',
          document,
          hash,
          note: asked.note === '' ? row.note : asked.note,
          askedBy: { user: desk.caller.id, name: desk.caller.name },
          askedAt: desk.now,
          proposedStart: asked.start,
          decidedBy: null,
          decidedAt: null,
          approved: null,
          decisionNote: '',
        },
        when: { state: 'draft', revision: row.revision },
      },
      auditLine(desk, 'pack.asked', row.id, { pack: row.packId, version: row.version, hash }),
    ],
    message('engine.pack.staleDraft'),
  );
  return readPackVersion(desk, id);
}
