import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';
import { closure } from '../graph.ts';

/**
 * Who promised to pay is left alone until the promised day plus grace. Only a promise step knows that day; a wait of a
 * fixed length may end before it.
 */
export const contactBeforePromise: Lint = {
  id: 'journey.contact-before-promise',
  severity: 'error',
  sees: 'inside',
  check(document, graph) {
    const promised = Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'wait' || step.config.until.type !== 'events') return [];
      const branches = new Set(step.config.until.events.filter((event) => event.event === 'promise').map((event) => event.id));
      return (graph.out.get(id) ?? []).filter((edge) => branches.has(edge.branch)).map((edge) => edge.to);
    });
    const reached = closure(promised, (id) =>
      document.steps[id]?.kind === 'promise' ? [] : (graph.out.get(id) ?? []).map((edge) => edge.to),
    );
    return Object.entries(document.steps).flatMap(([id, step]) =>
      reached.has(id) && step.kind === 'message' && (step.config.purpose === 'collection' || step.config.purpose === 'reminder')
        ? [{ step: id, message: message('journey.lint.contactBeforePromise', { step: step.name }) }]
        : [],
    );
  },
};
