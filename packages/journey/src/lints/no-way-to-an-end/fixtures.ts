import { days, journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'an exit is reached from everywhere': journey(),
  },
  invalid: {
    'two waits that only lead to one another': {
      document: journey({
        answer: step('wait', { until: { type: 'duration', duration: days(1) } }, { next: 'again' }),
        again: step('wait', { until: { type: 'duration', duration: days(1) } }, { next: 'answer' }),
      }),
      at: ['start', 'day', 'mail', 'answer', 'again'],
    },
  },
};
