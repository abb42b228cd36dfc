import { DEFAULT_OFF_RAMPS } from '../document/off-ramps.ts';
import { SCHEMA_VERSION, type JourneyDocument } from '../document/schema.ts';
import { connect } from './connect.ts';
import { ROW } from './grid.ts';
import { newStep } from './new-step.ts';

/** A journey with a way in and a way out, which is the least that makes sense. Names come from whoever's language it is in. */
export function blankJourney(name: string, names: { trigger: string; exit: string }): JourneyDocument {
  const document: JourneyDocument = {
    schemaVersion: SCHEMA_VERSION,
    name,
    description: '',
    steps: {
      trigger: newStep('trigger', 'trigger', names.trigger, { x: 0, y: 0 }),
      exit: newStep('exit', 'exit', names.exit, { x: 0, y: ROW }),
    },
    templates: [],
    offRamps: [...DEFAULT_OFF_RAMPS],
    notes: {},
    phases: {},
  };
  return connect(document, { from: 'trigger', branch: 'next' }, 'exit');
}
