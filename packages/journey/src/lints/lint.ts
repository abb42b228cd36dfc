import type { Message } from '@makegood/base';
import type { Graph } from './graph.ts';
import type { Finding, Severity } from './finding.ts';
import type { JourneyDocument } from '../document/schema.ts';

/** What a lint says of one place. */
export type Report = {
  readonly message: Message;
  readonly step?: string;
  readonly branch?: string;
  readonly field?: string;
  readonly severity?: Severity;
};

/** One rule about how a journey may be drawn: its own file, its doc, its valid and invalid fixtures. */
export type Lint = {
  /** `journey.` and the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** `drawn`: it looks at the journey as it is drawn, skipped steps too. The others look at it as people go through it. */
  readonly sees?: 'drawn';
  check(document: JourneyDocument, graph: Graph): readonly Report[];
};

export function run(lint: Lint, document: JourneyDocument, graph: Graph): Finding[] {
  return lint.check(document, graph).map((report) => ({
    id: lint.id,
    severity: report.severity ?? lint.severity,
    message: report.message,
    step: report.step ?? null,
    branch: report.branch ?? null,
    field: report.field ?? null,
  }));
}
