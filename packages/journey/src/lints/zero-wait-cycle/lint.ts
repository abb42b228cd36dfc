import { message } from '@makegood/base';
import type { Step } from '../../document/schema.ts';
import { lengthOf } from '../../kinds/duration.ts';
import { cyclesOf } from '../cycles.ts';
import type { Lint } from '../lint.ts';

/** A ring of steps that a person can go round without any time passing. Waits are cut out; a ring that is left takes no time. */
export const zeroWaitCycle: Lint = {
  id: 'journey.zero-wait-cycle',
  severity: 'error',
  sees: 'inside',
  check: (document, graph) =>
    cyclesOf(graph, (edge) => !takesTime(document.steps[edge.from], edge.branch)).map((ring) => ({
      step: ring[0] ?? '',
      message: message('journey.lint.zeroWaitCycle', { steps: ring.map((id) => document.steps[id]?.name ?? id) }),
    })),
};

/** Whether leaving a step by this branch is sure to have taken time. An event may come at once, so only a timeout is. */
function takesTime(step: Step | undefined, branch: string): boolean {
  if (step?.kind !== 'wait') return false;
  const until = step.config.until;
  switch (until.type) {
    case 'duration':
      return lengthOf(until.duration) > 0;
    case 'events':
      return branch === 'timeout' && until.timeout !== undefined && lengthOf(until.timeout) > 0;
    case 'weekday':
      return true;
    // A date that has passed and a minute that is lawful already are no waits at all.
    case 'date':
    case 'field':
    case 'lawful':
      return false;
  }
}
