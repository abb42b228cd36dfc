import { message } from '@makegood/base';
import { calledBy } from '../../calls/callee.ts';
import { callsOf } from '../calls-of.ts';
import type { Lint } from '../lint.ts';

/** A journey inside itself, also by way of another one, is asked for by nobody and understood by nobody. */
export const callsItself: Lint = {
  id: 'journey.calls-itself',
  severity: 'error',
  check: (document, _graph, { journey, callees }) =>
    callsOf(document, callees).flatMap(({ id, step, callee }) => {
      if (journey === null) return [];
      if (step.config.journey === journey)
        return [{ step: id, field: 'journey', message: message('journey.lint.callsItself', { step: step.name }) }];
      return callee && calledBy(callee.plan).includes(journey)
        ? [{ step: id, field: 'journey', message: message('journey.lint.callsBack', { step: step.name, journey: callee.plan.name }) }]
        : [];
    }),
};
