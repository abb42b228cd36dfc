import type { JourneyDocument } from '../document/schema.ts';
import { downstreamOf } from './reach.ts';

/**
 * What hangs on a branch: the steps that can be come to only through it, in their order in the document. Where paths meet
 * again it ends; a branch that leads straight to where others lead too has none.
 */
export function branchContents(document: JourneyDocument, step: string, branch: string): string[] {
  const of = document.steps[step];
  const target = of?.next[branch];
  if (!of || target === undefined) return [];
  const { [branch]: _cut, ...next } = of.next;
  const without: JourneyDocument = { ...document, steps: { ...document.steps, [step]: { ...of, next } } };
  const elsewhere = new Set(startsOf(document, step).flatMap((id) => [...downstreamOf(without, id)]));
  const through = downstreamOf(document, target);
  return Object.keys(document.steps).filter((id) => through.has(id) && !elsewhere.has(id));
}

/** Where people come in: the trigger, an off-ramp, a step to which nothing leads yet, and the branching step itself. */
function startsOf(document: JourneyDocument, step: string): string[] {
  const ramps = document.offRamps.flatMap(({ then }) => (then.type === 'go' ? [then.step] : []));
  const led = new Set(Object.values(document.steps).flatMap((other) => Object.values(other.next)));
  return [step, ...ramps, ...Object.keys(document.steps).filter((id) => !led.has(id))];
}
