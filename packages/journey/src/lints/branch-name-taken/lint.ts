import { message } from '@makegood/base';
import { branchesOf } from '../../kinds/branches-of.ts';
import type { Lint } from '../lint.ts';

/** Two branches of one step under one id would share a wire. */
export const branchNameTaken: Lint = {
  id: 'journey.branch-name-taken',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) => {
      const ids = branchesOf(step).map((branch) => branch.id);
      return [...new Set(ids.filter((branch, index) => ids.indexOf(branch) !== index))].map((branch) => ({
        step: id,
        branch,
        message: message('journey.lint.branchNameTaken', { step: step.name, branch }),
      }));
    }),
};
