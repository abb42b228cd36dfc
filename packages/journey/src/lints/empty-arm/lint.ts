import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const emptyArm: Lint = {
  id: 'journey.empty-arm',
  severity: 'warning',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'split' && step.kind !== 'message') return [];
      const parts = step.kind === 'split' ? step.config.arms : step.config.variants;
      return parts
        .filter((part) => part.weight === 0)
        .map((part) => ({
          step: id,
          ...(step.kind === 'split' ? { branch: part.id } : { field: 'variants' }),
          message: message('journey.lint.emptyArm', { step: step.name, arm: part.name }),
        }));
    }),
};
