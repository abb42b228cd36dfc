import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'every step can be come to': journey(),
  },
  invalid: {
    'a step that no wire leads to': { document: journey({ lost: step('exit', {}, {}) }), at: ['lost'] },
  },
};
