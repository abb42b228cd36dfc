import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';
import { templatesUsed } from '../templates-used.ts';

export const missingTemplate: Lint = {
  id: 'journey.missing-template',
  severity: 'error',
  check(document) {
    const known = new Set(document.templates.map((template) => template.id));
    return Object.entries(document.steps).flatMap(([id, step]) =>
      templatesUsed(step).flatMap((use) =>
        known.has(use.template)
          ? []
          : [{ step: id, field: use.field, message: message('journey.lint.missingTemplate', { step: step.name }) }],
      ),
    );
  },
};
