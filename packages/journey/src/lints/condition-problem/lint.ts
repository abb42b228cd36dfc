import { conditionsOf } from '../conditions-of.ts';
import { problemsOf } from '../../conditions/problems.ts';
import type { Lint } from '../lint.ts';

/** A condition on a fact that does not exist, or that compares what cannot be compared, would be unknown for everybody. */
export const conditionProblem: Lint = {
  id: 'journey.condition-problem',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      conditionsOf(step).flatMap(({ condition, field, branch }) =>
        problemsOf(condition).map((problem) => ({ step: id, field, ...(branch === undefined ? {} : { branch }), message: problem })),
      ),
    ),
};
