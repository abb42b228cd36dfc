import { err, ok } from '@makegood/base';
import type { Callees } from '../calls/callee.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { skipProblem } from '../lints/skip-not-allowed/skip-problem.ts';
import { changeStep } from './change-step.ts';
import type { Edited } from './edited.ts';

/** Lets people pass a step, or go through it again. Refused for the reasons for which the lint would refuse it; `callees`: what the drawing calls. */
export function setSkipped(document: JourneyDocument, id: string, skipped: boolean, callees: Callees): Edited {
  const problem = skipped ? skipProblem(document, id, callees) : null;
  if (problem) return err(problem);
  return ok(
    changeStep(document, id, (step) => {
      if ((step.skipped ?? false) === skipped) return step;
      const { skipped: _was, ...rest } = step;
      return skipped ? { ...rest, skipped } : rest;
    }),
  );
}
