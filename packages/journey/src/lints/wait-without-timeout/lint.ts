import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const waitWithoutTimeout: Lint = {
  id: 'journey.wait-without-timeout',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      step.kind === 'wait' && step.config.until.type === 'events' && !step.config.until.timeout
        ? [{ step: id, field: 'until.timeout', message: message('journey.lint.waitWithoutTimeout', { step: step.name }) }]
        : [],
    ),
};
