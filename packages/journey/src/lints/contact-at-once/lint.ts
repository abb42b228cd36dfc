import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

/** A trigger on conditions meets many people at the same minute; a wait for a lawful or best time spreads them. */
export const contactAtOnce: Lint = {
  id: 'journey.contact-at-once',
  severity: 'warning',
  check: (document, graph) =>
    (graph.start === null ? [] : (graph.out.get(graph.start) ?? [])).flatMap((edge) => {
      const step = document.steps[edge.to];
      return step?.kind === 'message' ? [{ step: edge.to, message: message('journey.lint.contactAtOnce', { step: step.name }) }] : [];
    }),
};
