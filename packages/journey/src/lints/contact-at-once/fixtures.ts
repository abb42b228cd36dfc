import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'a wait comes first': journey(),
  },
  invalid: {
    'a message right after the trigger': {
      document: journey({ start: step('trigger', {}, { next: 'mail' }), day: step('exit', {}, {}) }),
      at: ['mail'],
    },
  },
};
