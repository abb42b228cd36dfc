import { message } from '@makegood/base';
import { CALL_DEPTH_LIMIT, depthWith } from '../../calls/callee.ts';
import { callsOf } from '../calls-of.ts';
import type { Lint } from '../lint.ts';

/** Nobody who looks at the outermost journey knows any more what happens in the innermost one. */
export const callsTooDeep: Lint = {
  id: 'journey.calls-too-deep',
  severity: 'error',
  check: (document, _graph, { callees }) =>
    callsOf(document, callees).flatMap(({ id, step, callee }) => {
      const depth = callee ? depthWith(callee.plan) : 0;
      if (depth <= CALL_DEPTH_LIMIT) return [];
      return [
        { step: id, field: 'journey', message: message('journey.lint.callsTooDeep', { step: step.name, depth, most: CALL_DEPTH_LIMIT }) },
      ];
    }),
};
