import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const oneTrigger: Lint = {
  id: 'journey.one-trigger',
  severity: 'error',
  check(document) {
    const triggers = Object.entries(document.steps).filter(([, step]) => step.kind === 'trigger');
    if (triggers.length === 0) return [{ message: message('journey.lint.noTrigger') }];
    return triggers.slice(1).map(([id, step]) => ({ step: id, message: message('journey.lint.secondTrigger', { step: step.name }) }));
  },
};
