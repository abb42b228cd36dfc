import { message } from '@makegood/base';
import { outcomesOf } from '../../calls/callee.ts';
import { callsOf } from '../calls-of.ts';
import type { Lint, Report } from '../lint.ts';

/** The ways out of a call should be the ways out of what it calls: no outcome overlooked, no way that nobody takes. */
export const outcomeWithoutWay: Lint = {
  id: 'journey.outcome-without-way',
  severity: 'warning',
  check: (document, _graph, { callees }) =>
    callsOf(document, callees).flatMap(({ id, step, callee }): Report[] => {
      if (!callee) return [];
      const outcomes = outcomesOf(callee.plan);
      const values = (outcome: string) => ({ step: step.name, outcome: message(`journey.call.branch.${outcome}`) });
      const overlooked = outcomes.filter((outcome) => !step.config.outcomes.includes(outcome));
      const idle = step.config.outcomes.filter((outcome) => !outcomes.includes(outcome));
      return [
        ...overlooked.map((outcome) => ({
          step: id,
          field: 'outcomes',
          message: message('journey.lint.outcomeWithoutWay', values(outcome)),
        })),
        ...idle.map((outcome) => ({ step: id, branch: outcome, message: message('journey.lint.wayWithoutOutcome', values(outcome)) })),
      ];
    }),
};
