import { message } from '@makegood/base';
import { NO_JOURNEY } from '../../kinds/call/schema.ts';
import { callsOf } from '../calls-of.ts';
import type { Lint } from '../lint.ts';

/** What is called has to be there in a published version: else nobody could be sent through it. */
export const unknownJourney: Lint = {
  id: 'journey.unknown-journey',
  severity: 'error',
  check: (document, _graph, { journey, callees }) =>
    callsOf(document, callees).flatMap(({ id, step, callee }) => {
      const { journey: called, version } = step.config;
      // A journey that calls itself is told so, wherever it is published.
      if (callee || called === journey) return [];
      const said = called === NO_JOURNEY ? 'noJourney' : version === 'live' ? 'unknownJourney' : 'unknownVersion';
      const values = { step: step.name, journey: called, version };
      return [{ step: id, field: 'journey', message: message(`journey.lint.${said}`, values) }];
    }),
};
