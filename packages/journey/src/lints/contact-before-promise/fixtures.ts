import { days, journey, mail, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'a promise step waits for the day': journey({
      answer: step(
        'wait',
        { until: { type: 'events', events: [{ id: 'promised', event: 'promise' }], timeout: days(5) } },
        { promised: 'kept', timeout: 'end' },
      ),
      kept: step('promise', {}, { kept: 'end', broken: 'again' }),
      again: mail({ delivered: 'end' }),
    }),
  },
  invalid: {
    'a fixed wait after a promise': {
      document: journey({
        answer: step(
          'wait',
          { until: { type: 'events', events: [{ id: 'promised', event: 'promise' }], timeout: days(5) } },
          { promised: 'three', timeout: 'end' },
        ),
        three: step('wait', {}, { next: 'again' }),
        again: mail({ delivered: 'end' }),
      }),
      at: ['again'],
    },
  },
};
