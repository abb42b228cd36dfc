import type { Lint } from '../lint.ts';
import { skipProblem } from './skip-problem.ts';

/** A skipped step that people cannot be led past, or that must not be passed. */
export const skipNotAllowed: Lint = {
  id: 'journey.skip-not-allowed',
  severity: 'error',
  sees: 'drawn',
  check: (document, _graph, { callees }) =>
    Object.entries(document.steps).flatMap(([id, step]) => {
      const problem = step.skipped ? skipProblem(document, id, callees) : null;
      return problem ? [{ step: id, message: problem }] : [];
    }),
};
