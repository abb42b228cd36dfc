import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const unreachable: Lint = {
  id: 'journey.unreachable',
  severity: 'error',
  check: (document, graph) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      graph.reachable.has(id) ? [] : [{ step: id, message: message('journey.lint.unreachable', { step: step.name }) }],
    ),
};
