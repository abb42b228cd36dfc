import { branchesOf, targetOf } from './kinds/branches-of.ts';
import { bypassOf } from './kinds/bypass-of.ts';
import { graphOf } from './lints/graph.ts';
import type { JourneyDocument, Step } from './document/schema.ts';

/**
 * The journey as people go through it: skipped steps are gone, what led to them leads past them, and what could be come to
 * only through them is gone too. A skipped step that nobody can be led past stays as it is drawn; a lint refuses it. What is
 * compiled and what the lints look at is this; without a skipped step it is the very document.
 */
export function routed(document: JourneyDocument): JourneyDocument {
  if (!Object.values(document.steps).some((step) => step.skipped)) return document;
  const past = new Map(Object.keys(document.steps).map((id) => [id, passedTo(document, id)]));
  const led = (to: string): string => past.get(to) ?? to;
  const kept = Object.entries(document.steps).filter(([id]) => past.get(id) === id);
  const around: JourneyDocument = {
    ...document,
    steps: Object.fromEntries(kept.map(([id, step]): [string, Step] => [id, withWays(step, led)])),
    offRamps: document.offRamps.map((ramp) =>
      ramp.then.type === 'go' ? { on: ramp.on, then: { type: 'go', step: led(ramp.then.step) } } : ramp,
    ),
  };
  const [drawn, now] = [graphOf(document).reachable, graphOf(around).reachable];
  const steps = Object.entries(around.steps).filter(([id]) => now.has(id) || !drawn.has(id));
  return { ...around, steps: Object.fromEntries(steps) };
}

const withWays = (step: Step, led: (to: string) => string): Step => ({
  ...step,
  next: Object.fromEntries(Object.entries(step.next).map(([branch, to]) => [branch, led(to)])),
});

/**
 * The step at which somebody who comes to `id` really arrives: `id` itself unless it is skipped. When skipped steps lead
 * in a ring or to nowhere, `id` itself as well.
 */
export function passedTo(document: JourneyDocument, id: string): string {
  const seen = new Set<string>();
  for (let at = id; ;) {
    const step = document.steps[at];
    if (!step || seen.has(at)) return id;
    if (!step.skipped) return at;
    seen.add(at);
    const bypass = bypassOf(step);
    const to = bypass ? targetOf(step, bypass, branchesOf(step)) : undefined;
    // The step itself cannot be passed; those before it can be.
    if (to === undefined || !document.steps[to]) return at;
    at = to;
  }
}
