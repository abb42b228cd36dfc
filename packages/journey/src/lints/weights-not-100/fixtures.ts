import { journey, mail, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'half and half': journey({ day: step('split', {}, { a: 'mail', b: 'mail' }) }),
  },
  invalid: {
    'arms that leave somebody out': {
      document: journey({
        day: step(
          'split',
          {
            arms: [
              { id: 'a', name: 'A', weight: 50 },
              { id: 'b', name: 'B', weight: 40 },
            ],
          },
          { a: 'mail', b: 'mail' },
        ),
      }),
      at: ['day'],
    },
    'variants over a hundred': {
      document: journey({
        mail: mail(
          { delivered: 'answer' },
          {
            variants: [
              { id: 'a', name: 'A', template: 'reminder', weight: 60 },
              { id: 'b', name: 'B', template: 'reminder', weight: 60 },
            ],
          },
        ),
      }),
      at: ['mail'],
    },
  },
};
