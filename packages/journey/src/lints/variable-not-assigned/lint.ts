import { message } from '@makegood/base';
import { templateParts } from '../../template/parts.ts';
import { variablesOf } from '../../template/parse.ts';
import { assignedBefore, isAlwaysThere } from '../assigned.ts';
import type { Lint } from '../lint.ts';
import { templatesUsed } from '../templates-used.ts';

/** A text may rely on what every way to it has set: a promise that was made, a field that an update wrote. */
export const variableNotAssigned: Lint = {
  id: 'journey.variable-not-assigned',
  severity: 'error',
  check(document, graph) {
    const assigned = assignedBefore(document, graph);
    return Object.entries(document.steps).flatMap(([id, step]) => {
      const known = assigned.get(id);
      if (!known) return [];
      const templates = new Set(templatesUsed(step).map((use) => use.template));
      // The reminder of a promise step is about the promise that the step waits for.
      const own = step.kind === 'promise' ? ['promise.amount', 'promise.due_date'] : [];
      const missing = document.templates
        .filter((template) => templates.has(template.id))
        .flatMap((template) => templateParts(template).flatMap((part) => variablesOf(part.text)))
        .filter((use) => !use.optional && !isAlwaysThere(use.path) && !known.has(use.path) && !own.includes(use.path));
      return [...new Set(missing.map((use) => use.path))].map((variable) => ({
        step: id,
        message: message('journey.lint.variableNotAssigned', { step: step.name, variable }),
      }));
    });
  },
};
