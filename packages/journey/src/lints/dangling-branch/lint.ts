import { message } from '@makegood/base';
import { branchesOf } from '../../kinds/branches-of.ts';
import type { Lint } from '../lint.ts';

export const danglingBranch: Lint = {
  id: 'journey.dangling-branch',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      branchesOf(step).flatMap((branch) => {
        const to = step.next[branch.id];
        const broken = to === undefined ? branch.follows === null : !document.steps[to];
        return broken
          ? [{ step: id, branch: branch.id, message: message('journey.lint.danglingBranch', { step: step.name, branch: branch.label }) }]
          : [];
      }),
    ),
};
