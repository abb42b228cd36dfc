import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    https: journey({ day: step('request', {}, { succeeded: 'mail', failed: 'mail' }) }),
  },
  invalid: {
    http: {
      document: journey({ day: step('request', { url: 'http://example.com/hook' }, { succeeded: 'mail', failed: 'mail' }) }),
      at: ['day'],
    },
  },
};
