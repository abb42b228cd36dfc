import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const weightsNot100: Lint = {
  id: 'journey.weights-not-100',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'split' && step.kind !== 'message') return [];
      const parts = step.kind === 'split' ? step.config.arms : step.config.variants;
      const sum = parts.reduce((total, part) => total + part.weight, step.kind === 'split' ? step.config.holdout : 0);
      const field = step.kind === 'split' ? 'arms' : 'variants';
      return sum === 100 ? [] : [{ step: id, field, message: message('journey.lint.weightsNot100', { step: step.name, sum }) }];
    }),
};
