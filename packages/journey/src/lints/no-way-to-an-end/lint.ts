import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const noWayToAnEnd: Lint = {
  id: 'journey.no-way-to-an-end',
  severity: 'error',
  check: (document, graph) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      graph.reachable.has(id) && !graph.ending.has(id)
        ? [{ step: id, message: message('journey.lint.noWayToAnEnd', { step: step.name }) }]
        : [],
    ),
};
