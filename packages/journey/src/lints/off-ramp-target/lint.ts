import { message } from '@makegood/base';
import type { OffRampEvent } from '../../document/off-ramps.ts';
import { closure } from '../graph.ts';
import type { Lint, Report } from '../lint.ts';

/** After these a person is not asked for money again, whatever is drawn. */
const FINAL: ReadonlySet<OffRampEvent> = new Set(['disputed', 'ceased', 'represented', 'bankrupt', 'deceased']);

export const offRampTarget: Lint = {
  id: 'journey.off-ramp-target',
  severity: 'error',
  sees: 'inside',
  check: (document, graph) =>
    document.offRamps.flatMap((ramp): Report[] => {
      if (ramp.then.type !== 'go') return [];
      const event = message(`journey.offRamp.${ramp.on}`);
      const target = ramp.then.step;
      const field = `offRamps.${ramp.on}`;
      if (!document.steps[target]) return [{ field, message: message('journey.lint.offRampNowhere', { event }) }];
      if (!FINAL.has(ramp.on)) return [];
      const reached = closure([target], (id) => (graph.out.get(id) ?? []).map((edge) => edge.to));
      return [...reached].flatMap((id) => {
        const step = document.steps[id];
        return step?.kind === 'message' && step.config.purpose !== 'notice' && step.config.purpose !== 'confirmation'
          ? [{ step: id, field, message: message('journey.lint.offRampContacts', { event, step: step.name }) }]
          : [];
      });
    }),
};
