import type { Message } from '@makegood/base';
import type { Callees } from '../calls/callee.ts';
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

/** What a drawing stands in: the journey that it is of, where that is known, and the journeys that it can call. */
export type Surroundings = { readonly journey: string | null; readonly callees: Callees };

/** One rule about how a journey may be drawn: its own file, its doc, its valid and invalid fixtures. */
export type Lint = {
  /** `journey.` and the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * `drawn`: it looks at the journey as it is drawn, skipped steps too. `inside`: it looks at it as people go through it,
   * called journeys included. The others look at it as people go through it, with each call as one step.
   */
  readonly sees?: 'drawn' | 'inside';
  check(document: JourneyDocument, graph: Graph, around: Surroundings): readonly Report[];
};

export function run(lint: Lint, { document, graph }: { document: JourneyDocument; graph: Graph }, around: Surroundings): Finding[] {
  return lint.check(document, graph, around).map((report) => ({
    id: lint.id,
    severity: report.severity ?? lint.severity,
    message: report.message,
    step: report.step ?? null,
    branch: report.branch ?? null,
    field: report.field ?? null,
  }));
}
