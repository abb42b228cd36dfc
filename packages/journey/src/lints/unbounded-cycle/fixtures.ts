import { days, journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'a branch counts the contacts': journey({
      answer: step('wait', { until: { type: 'duration', duration: days(1) } }, { next: 'ask' }),
      ask: step(
        'branch',
        { branches: [{ id: 'more', name: 'More', when: { fact: 'enrolment.contactsSent', op: 'less', value: 3 } }] },
        { more: 'mail', otherwise: 'end' },
      ),
    }),
  },
  invalid: {
    'only an answer ends it': {
      document: journey({
        answer: step(
          'wait',
          { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: days(5) } },
          { paid: 'end', timeout: 'mail' },
        ),
      }),
      at: ['mail'],
    },
  },
};
