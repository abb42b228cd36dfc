import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'everybody gets somebody': journey({ day: step('split', {}, { a: 'mail', b: 'mail' }) }),
  },
  invalid: {
    'an arm of nobody': {
      document: journey({
        day: step(
          'split',
          {
            arms: [
              { id: 'a', name: 'A', weight: 100 },
              { id: 'b', name: 'B', weight: 0 },
            ],
          },
          { a: 'mail', b: 'mail' },
        ),
      }),
      at: ['day/b'],
    },
  },
};
