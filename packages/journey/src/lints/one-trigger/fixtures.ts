import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'one trigger': journey(),
  },
  invalid: {
    'no trigger': { document: { ...journey(), steps: { end: step('exit', {}, {}) } }, at: ['-'] },
    'a second one': { document: journey({ other: step('trigger', {}, { next: 'day' }) }), at: ['other'] },
  },
};
