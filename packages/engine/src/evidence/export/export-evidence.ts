import { createHash } from 'node:crypto';
import type { Instant, Locale } from '@makegood/base';
import type { EvidenceCounts, EvidenceScope } from '@makegood/contract';
import type { AuditLine, DecisionFilter } from '@makegood/store';
import { auditLine } from '../../workspaces/audit-line.ts';
import type { EvidenceDesk } from './evidence-desk.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import { exportPdf } from './export-pdf.ts';
import { countEvidence, filterOf, scopeDetail } from './export-scope.ts';
import { exportWords, type ExportWords } from './export-words.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One export under way: what of, how much, in which words, and the entry of the audit trail that it stands in. */
export type EvidenceExport = {
  readonly filter: DecisionFilter;
  readonly counts: EvidenceCounts;
  readonly entry: AuditLine;
  readonly words: ExportWords;
  readonly made: Instant;
};

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
