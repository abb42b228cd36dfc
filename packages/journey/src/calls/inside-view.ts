import { compileStep, withCalls } from '../compile-steps.ts';
import type { Plan, PlanStep } from '../core/plan.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { graphOf, type Edge, type Graph } from '../lints/graph.ts';
import type { Callees } from './callee.ts';

/** A journey as people go through it, called journeys included. Its ids are a plan's: it is looked at and never stored. */
export type View = { readonly document: JourneyDocument; readonly graph: Graph };

/** The drawing with what it calls in the place of the calls; null when it calls nothing that is known here. */
export function insideView(document: JourneyDocument, callees: Callees): View | null {
  const content = {
    steps: Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, compileStep(id, step)])),
    templates: Object.fromEntries(document.templates.map((template) => [template.id, template])),
    offRamps: document.offRamps,
  };
  const whole = withCalls(content, callees);
  return whole === content ? null : viewOf(document, whole);
}

/** A called journey by itself, for comparison: what is found in it anyhow is not this caller's. */
export const calleeView = (document: JourneyDocument, plan: Plan): View => viewOf(document, plan);

function viewOf(document: JourneyDocument, { steps, templates, offRamps }: Pick<Plan, 'steps' | 'templates' | 'offRamps'>): View {
  const view: JourneyDocument = {
    ...document,
    steps: Object.fromEntries(Object.values(steps).map((step) => [step.id, drawn(step)])),
    templates: Object.values(templates),
    offRamps: offRamps.map(({ on, then }) => ({ on, then })),
  };
  const edges = Object.values(steps).flatMap(({ id, next }): Edge[] =>
    Object.entries(next).map(([branch, to]) => ({ from: id, branch, to })),
  );
  return { document: view, graph: graphOf(view, edges) };
}

const drawn = (step: PlanStep): Step => ({ ...step, at: { x: 0, y: 0 } });
