import { message, type Json } from '@makegood/base';
import type { PackDocument, PackFinding, PackVersion } from '@makegood/contract';
import { tooLargeToRead } from '@makegood/rules';
import { withAuthor } from '../journeys/save-draft.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findVersion, type FoundVersion } from './find-version.ts';
import { ownDocument } from './new-version.ts';
import { headOf, readPackDocument } from './pack-findings.ts';
import { plainRecord } from './plain-record.ts';
import { wirePackDocument } from './read-version.ts';
import { wireVersion } from './wire-version.ts';

export type SentDraft = { readonly document: PackDocument; readonly baseRevision: number; readonly note?: string | undefined };

/**
 * Keeps what somebody wrote. A version that is being read, or was approved, is a draft again: what a second person agreed
 * to was another text.
 * @throws Problem `conflict` with what stands now, when somebody saved since `baseRevision`; `refused` once it has a start.
 */
export async function savePackDraft(desk: Desk, id: string, sent: SentDraft): Promise<{ version: PackVersion; findings: PackFinding[] }> {
  const found = await findVersion(desk, id);
  const { row } = found;
  if (row.state !== 'draft' && row.state !== 'review' && row.state !== 'approved')
    throw new Problem('refused', message('engine.pack.notEditable'));
  if (row.revision !== sent.baseRevision) throw conflictOn(desk, found);
  const tooLarge = tooLargeToRead(sent.document);
  if (tooLarge) throw new Problem('invalid', message('engine.pack.tooLarge'), [{ path: tooLarge.path, message: tooLarge.message }]);
  const document = keptDocument(row, sent.document);
  const takenBack = row.state !== 'draft';
  const committed = await desk.store.commit([
    {
      write: 'update',
      in: 'packVersions',
      key: { id: row.id },
      set: {
        document,
        title: headOf(document).title ?? row.title,
        revision: row.revision + 1,
        savedAt: desk.realNow,
        authors: withAuthor(desk, row.authors),
        // Another text than the one that was to be gone back to.
        rollBack: false,
        ...(sent.note === undefined ? {} : { note: sent.note }),
        ...(takenBack ? BACK_TO_DRAFT : {}),
      },
      when: { revision: row.revision, state: row.state },
    },
    ...(takenBack
      ? [auditLine(desk, 'pack.takenBack', row.id, { pack: row.packId, version: row.version, hash: row.hash, from: row.state })]
      : []),
  ]);
  if (!committed.ok) throw conflictOn(desk, await findVersion(desk, id));
  const saved = await findVersion(desk, id);
  return { version: wireVersion(desk, saved.row, saved.all), findings: [...readPackDocument(document, desk.now).findings] };
}

/** A draft has no pinned content, and nobody has agreed to it. */
export const BACK_TO_DRAFT = {
  state: 'draft',
  hash: null,
  askedBy: null,
  askedAt: null,
  proposedStart: null,
  decidedBy: null,
  decidedAt: null,
  approved: null,
  decisionNote: '',
} as const;

/** Whose law a pack is does not change under its name: what is elsewhere is another pack. */
function keptDocument(row: FoundVersion['row'], sent: PackDocument): Readonly<Record<string, Json>> {
  const document = ownDocument(plainRecord(sent), row, row.version, row.createdAt);
  if (row.scope === 'firm' || row.scope === 'provider') return document;
  return { ...document, jurisdiction: headOf(row.document).jurisdiction };
}

function conflictOn(desk: Desk, { row, all }: FoundVersion): Problem {
  const details = { version: wireVersion(desk, row, all), document: wirePackDocument(row.document) };
  return new Problem('conflict', message('engine.pack.staleDraft'), details);
}
