import { message } from '@makegood/base';
import { connectionProblem } from '../../edit/connect.ts';
import { branchesOf } from '../../kinds/branches-of.ts';
import type { Lint, Report } from '../lint.ts';

/** Every drawn wire is one that the canvas would let somebody draw. A wire to a step that is not there is a dangling branch. */
export const impossibleWire: Lint = {
  id: 'journey.impossible-wire',
  severity: 'error',
  sees: 'drawn',
  check: (document) =>
    Object.entries(document.steps).flatMap(([from, step]) => {
      const known = new Set(branchesOf(step).map((branch) => branch.id));
      return Object.entries(step.next).flatMap(([branch, to]): Report[] => {
        if (!known.has(branch))
          return [{ step: from, severity: 'warning', message: message('journey.lint.strayWire', { step: step.name, branch }) }];
        const problem = document.steps[to] ? connectionProblem(document, { from, branch }, to) : null;
        return problem ? [{ step: from, branch, message: problem }] : [];
      });
    }),
};
