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
  sees: 'inside',
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
        .flatMap((template) =>
          templateParts(template).flatMap(({ text, locale, channel, field }) =>
            variablesOf(text).map((use) => ({ ...use, field: `${template.id}.${locale}.${channel}.${field}` })),
          ),
        )
        .filter((use) => !use.optional && !isAlwaysThere(use.path) && !known.has(use.path) && !own.includes(use.path));
      // Once for each variable, at the first place that needs it.
      return [...new Map(missing.toReversed().map((use) => [use.path, use.field]))].reverse().map(([variable, field]) => ({
        step: id,
        field,
        message: message('journey.lint.variableNotAssigned', { step: step.name, variable }),
      }));
    });
  },
};
