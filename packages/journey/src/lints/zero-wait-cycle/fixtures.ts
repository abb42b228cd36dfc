import { days, journey, mail, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'a round with a wait': journey({
      answer: step('wait', { until: { type: 'duration', duration: days(1) } }, { next: 'ask' }),
      ask: step(
        'branch',
        { branches: [{ id: 'more', name: 'More', when: { fact: 'enrolment.contactsSent', op: 'less', value: 3 } }] },
        { more: 'mail', otherwise: 'end' },
      ),
    }),
  },
  invalid: {
    'message and branch in a ring': {
      document: journey({
        mail: mail({ delivered: 'ask' }),
        ask: step('branch', {}, { yes: 'mail', otherwise: 'end' }),
        answer: step('exit', {}, {}),
      }),
      at: ['mail'],
    },
    'an event may come at once': {
      document: journey({
        answer: step(
          'wait',
          { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: days(5) } },
          { paid: 'mail', timeout: 'end' },
        ),
      }),
      at: ['mail'],
    },
  },
};
