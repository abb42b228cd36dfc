import { message } from '@makegood/base';
import { factsOf } from '../../conditions/evaluate.ts';
import { cyclesOf } from '../cycles.ts';
import type { Lint } from '../lint.ts';

/** What grows with each round or with time, so that a branch on it ends the round some day. */
const COUNTERS = new Set([
  'enrolment.contactsSent',
  'enrolment.contactsBlocked',
  'enrolment.stepsVisited',
  'enrolment.daysRunning',
  'account.daysPastDue',
]);

export const unboundedCycle: Lint = {
  id: 'journey.unbounded-cycle',
  severity: 'warning',
  sees: 'inside',
  check: (document, graph) =>
    cyclesOf(graph, () => true).flatMap((ring) => {
      const inside = new Set(ring);
      const counted = ring.some((id) => {
        const step = document.steps[id];
        if (step?.kind !== 'branch') return false;
        const leaves = (graph.out.get(id) ?? []).some((edge) => !inside.has(edge.to));
        return leaves && step.config.branches.some((branch) => factsOf(branch.when).some((fact) => COUNTERS.has(fact)));
      });
      if (counted) return [];
      return [
        {
          step: ring[0] ?? '',
          message: message('journey.lint.unboundedCycle', { steps: ring.map((id) => document.steps[id]?.name ?? id) }),
        },
      ];
    }),
};
