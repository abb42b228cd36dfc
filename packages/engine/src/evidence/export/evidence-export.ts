import type { Instant } from '@makegood/base';
import type { EvidenceCounts } from '@makegood/contract';
import type { AuditLine, DecisionFilter } from '@makegood/store';
import type { ExportWords } from './export-words.ts';

/** One export under way: what of, how much, in which words, and the entry of the audit trail that it stands in. */
export type EvidenceExport = {
  readonly filter: DecisionFilter;
  readonly counts: EvidenceCounts;
  readonly entry: AuditLine;
  readonly words: ExportWords;
  readonly made: Instant;
};
