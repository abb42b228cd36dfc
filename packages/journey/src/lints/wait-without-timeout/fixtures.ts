import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'with a timeout': journey(),
  },
  invalid: {
    'for a payment, however long': {
      document: journey({
        answer: step('wait', { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }] } }, { paid: 'end' }),
      }),
      at: ['answer'],
    },
  },
};
