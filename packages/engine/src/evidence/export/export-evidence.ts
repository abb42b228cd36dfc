import { createHash } from 'node:crypto';
import type { Locale } from '@makegood/base';
import type { EvidenceScope } from '@makegood/contract';
import type { AuditLine } from '@makegood/store';
import { auditLine } from '../../workspaces/audit-line.ts';
import type { EvidenceDesk } from './evidence-desk.ts';
import type { EvidenceExport } from './evidence-export.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import { exportPdf } from './export-pdf.ts';
import { countEvidence, filterOf, scopeDetail } from './export-scope.ts';
import { exportWords } from './export-words.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Pieces = AsyncGenerator<string | Uint8Array>;
const WRITERS: Readonly<Record<ExportFormat, (desk: EvidenceDesk, of: EvidenceExport) => Pieces>> = {
  json: exportJson,
  csv: exportCsv,
  pdf: exportPdf,
};

/**
 * Evidence as a file, written as it is read. That somebody asked for it stands in the audit trail before the first byte
 * leaves, and what left (its length and hash) after the last.
 * @throws Problem `invalid` as {@link filterOf}
 */
export async function exportEvidence(
  desk: EvidenceDesk,
  format: ExportFormat,
  scope: EvidenceScope,
  language: Locale = desk.caller.locale,
): Promise<{ readonly name: string; readonly pieces: Pieces }> {
  const filter = filterOf(scope);
  const counts = await countEvidence(desk, scope);
  const subject = filter.person ?? filter.account ?? filter.rule ?? desk.workspace.id;
  await desk.store.commit([
    auditLine(desk, 'evidence.exported', subject, { format, scope: scopeDetail(filter), decisions: counts.decisions }),
  ]);
  const [entry] = (await desk.store.evidence.lines(desk.workspace.id, { actions: ['evidence.exported'], subject }, { limit: 1 })).items;
  if (!entry) throw new Error('The entry of an export is not in the trail');
  const words = exportWords(language, desk.workspace.timezone);
  const pieces = WRITERS[format](desk, { filter, counts, entry, words, made: desk.now });
  return { name: `evidence-${subject}.${format}`, pieces: delivered(desk, entry, subject, pieces) };
}

/** A file that its reader left half way is not said to have been delivered. */
async function* delivered(desk: EvidenceDesk, entry: AuditLine, subject: string, pieces: Pieces): Pieces {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
    yield piece;
  }
  const detail = { of: entry.sequence, bytes, sha256: hash.digest('hex') };
  await desk.store.commit([auditLine(desk, 'evidence.delivered', subject, detail)]);
}
