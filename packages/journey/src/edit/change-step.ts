import type { JourneyDocument, Step } from '../document/schema.ts';
import type { BranchEnd } from './branch-end.ts';

export const withStep = (document: JourneyDocument, id: string, step: Step): JourneyDocument => ({
  ...document,
  steps: { ...document.steps, [id]: step },
});

/** Changes one step; the very document when the step is not there or the change gives it back as it was. */
export function changeStep(document: JourneyDocument, id: string, change: (step: Step) => Step): JourneyDocument {
  const step = document.steps[id];
  if (!step) return document;
  const changed = change(step);
  return changed === step ? document : withStep(document, id, changed);
}

/** Changes several steps at once, so that a large journey is copied once. */
export function changeSteps(document: JourneyDocument, change: (step: Step, id: string) => Step): JourneyDocument {
  let same = true;
  const steps = Object.fromEntries(
    Object.entries(document.steps).map(([id, step]): [string, Step] => {
      const changed = change(step, id);
      same &&= changed === step;
      return [id, changed];
    }),
  );
  return same ? document : { ...document, steps };
}

/** Draws a wire without asking whether it may be drawn. */
export const wire = (document: JourneyDocument, end: BranchEnd, to: string): JourneyDocument =>
  changeStep(document, end.from, (step) => (step.next[end.branch] === to ? step : { ...step, next: { ...step.next, [end.branch]: to } }));
