import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const insecureRequest: Lint = {
  id: 'journey.insecure-request',
  severity: 'warning',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      step.kind === 'request' && step.config.url.startsWith('http:')
        ? [{ step: id, field: 'url', message: message('journey.lint.insecureRequest', { step: step.name }) }]
        : [],
    ),
};
