import { formatInstant } from '@makegood/base';
import type { EvidenceDesk } from './evidence-desk.ts';
import { csvCell } from './csv-cell.ts';
import type { EvidenceExport } from './evidence-export.ts';
import { exportedDecisions, type ExportedDecision } from './export-records.ts';

const COLUMNS = [
  'decision',
  'at',
  'local',
  'personId',
  'person',
  'account',
  'channel',
  'verdict',
  'until',
  'sent',
  'objected',
  'reasons',
  'citations',
  'agreed',
  'packs',
  'tzdata',
  'review',
  'entry',
  'hash',
] as const;

/** One row a decision, in UTF-8 with the mark that spreadsheets look for. */
export async function* exportCsv(desk: EvidenceDesk, { filter, words }: EvidenceExport): AsyncGenerator<string> {
  yield `\uFEFF${line(COLUMNS.map((column) => words.say(`column.${column}`)))}`;
  for await (const exported of exportedDecisions(desk, filter)) yield line(cellsOf(exported, words));
}

function cellsOf({ decision, kept, personId, reference }: ExportedDecision, words: EvidenceExport['words']): string[] {
  const at = (instant: typeof decision.sentAt) => (instant === null ? '' : formatInstant(instant));
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    decision: decision.id ?? '',
    at: formatInstant(decision.at),
    local: words.when(decision.at),
    personId,
    person: decision.subject.personName,
    account: reference,
    channel: decision.channel,
    verdict: decision.verdict,
    until: at(decision.until),
    sent: at(decision.sentAt),
    objected: decision.objected.map(({ rule }) => rule).join('; '),
    reasons: decision.objected.map(({ reason, title }) => words.said(reason ?? title)).join('; '),
    citations: decision.objected.flatMap(({ citations }) => citations.map(({ text }) => text)).join('; '),
    agreed: decision.agreed.map(({ rule }) => rule).join('; '),
    packs: kept.packs.map(({ id, version }) => `${id} ${version}`).join('; '),
    tzdata: decision.tzdata ?? '',
    review: kept.review === null ? '' : [kept.review.by, kept.review.outcome, kept.review.note ?? ''].filter(Boolean).join('; '),
    entry: String(kept.entry?.sequence ?? ''),
    hash: kept.entry?.hash ?? '',
  };
  return COLUMNS.map((column) => cells[column]);
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
