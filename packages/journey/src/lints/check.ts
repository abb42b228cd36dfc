import { calleeOf, type Callees } from '../calls/callee.ts';
import { calleeView, insideView, type View } from '../calls/inside-view.ts';
import { innerStep, outerStep } from '../calls/outer-step.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { routed } from '../routed.ts';
import type { Finding } from './finding.ts';
import { graphOf } from './graph.ts';
import { run, type Lint, type Surroundings } from './lint.ts';
import { LINTS } from './lints.ts';

/**
 * Every finding, errors first, then in the order of the steps. The same in browser, command line and server, given the
 * same journeys to call. A finding inside a called journey stands at the step that calls.
 */
export function check(
  document: JourneyDocument,
  { journey = null, callees = [] }: { journey?: string | null; callees?: Callees } = {},
): Finding[] {
  const around: Surroundings = { journey, callees };
  const drawn = { document, graph: graphOf(document) };
  const through = routed(document);
  const walked = through === document ? drawn : { document: through, graph: graphOf(through) };
  const inside = insideView(through, callees);
  const order = new Map(Object.keys(document.steps).map((id, index) => [id, index]));
  const place = (finding: Finding) => (finding.step === null ? -1 : (order.get(finding.step) ?? order.size));
  return LINTS.flatMap((lint) => {
    if (lint.sees === 'inside' && inside) return lookInside(lint, inside, through, around);
    return run(lint, lint.sees === 'drawn' ? drawn : walked, around);
  }).sort(
    (a, b) =>
      Number(b.severity === 'error') - Number(a.severity === 'error') || place(a) - place(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** What a called journey says by itself was accepted when it was published; what comes of calling it from here is told. */
function lookInside(lint: Lint, inside: View, document: JourneyDocument, around: Surroundings): Finding[] {
  const known = new Set(
    Object.entries(document.steps).flatMap(([id, step]) => {
      const callee = step.kind === 'call' ? calleeOf(around.callees, step.config) : null;
      const own = callee ? run(lint, calleeView(document, callee.plan), around) : [];
      return own.flatMap((finding) => (finding.step === null ? [] : [innerStep(id, finding.step)]));
    }),
  );
  return run(lint, inside, around).flatMap((finding) => {
    if (finding.step === null || document.steps[finding.step]) return [finding];
    return known.has(finding.step) ? [] : [{ ...finding, step: outerStep(finding.step), branch: null, field: null }];
  });
}
