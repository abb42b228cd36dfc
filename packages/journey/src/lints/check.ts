import { routed } from '../routed.ts';
import type { JourneyDocument } from '../document/schema.ts';
import type { Finding } from './finding.ts';
import { graphOf } from './graph.ts';
import { LINTS } from './lints.ts';
import { run } from './lint.ts';

/** Every finding, errors first, then in the order of the steps. The same in browser, command line and server. */
export function check(document: JourneyDocument): Finding[] {
  const drawn = { document, graph: graphOf(document) };
  const through = routed(document);
  const walked = through === document ? drawn : { document: through, graph: graphOf(through) };
  const order = new Map(Object.keys(document.steps).map((id, index) => [id, index]));
  const place = (finding: Finding) => (finding.step === null ? -1 : (order.get(finding.step) ?? order.size));
  return LINTS.flatMap((lint) => {
    const seen = lint.sees === 'drawn' ? drawn : walked;
    return run(lint, seen.document, seen.graph);
  }).sort(
    (a, b) =>
      Number(b.severity === 'error') - Number(a.severity === 'error') || place(a) - place(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
