import { journey, mail, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'hardship goes to an agent': journey(
      { help: step('task', {}, { done: 'end', overdue: 'end' }) },
      { offRamps: journey().offRamps.map((ramp) => (ramp.on === 'hardship' ? { ...ramp, then: { type: 'go', step: 'help' } } : ramp)) },
    ),
  },
  invalid: {
    'to a step that is gone': {
      document: journey(
        {},
        { offRamps: journey().offRamps.map((ramp) => (ramp.on === 'hardship' ? { ...ramp, then: { type: 'go', step: 'gone' } } : ramp)) },
      ),
      at: ['-'],
    },
    'after a dispute to a reminder': {
      document: journey(
        { again: mail({ delivered: 'end' }) },
        { offRamps: journey().offRamps.map((ramp) => (ramp.on === 'disputed' ? { ...ramp, then: { type: 'go', step: 'again' } } : ramp)) },
      ),
      at: ['again'],
    },
  },
};
