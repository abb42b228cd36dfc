import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

/** Two tests with one salt put the same people into the same arms, so neither can be read. */
export const sharedSalt: Lint = {
  id: 'journey.shared-salt',
  severity: 'error',
  check(document) {
    const first = new Map<string, string>();
    return Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'split') return [];
      const other = first.get(step.config.salt);
      if (other === undefined) first.set(step.config.salt, step.name);
      return other === undefined
        ? []
        : [{ step: id, field: 'salt', message: message('journey.lint.sharedSalt', { step: step.name, other }) }];
    });
  },
};
