import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'different branches': journey({ day: step('split', {}, { a: 'mail', b: 'mail' }) }),
  },
  invalid: {
    'one id twice': {
      document: journey({
        day: step(
          'split',
          {
            arms: [
              { id: 'a', name: 'A', weight: 50 },
              { id: 'a', name: 'B', weight: 50 },
            ],
          },
          { a: 'mail' },
        ),
      }),
      at: ['day/a'],
    },
    'an id that the kind uses itself': {
      document: journey({
        day: step(
          'branch',
          { branches: [{ id: 'otherwise', name: 'O', when: { fact: 'account.daysPastDue', op: 'more', value: 3 } }] },
          { otherwise: 'mail' },
        ),
      }),
      at: ['day/otherwise'],
    },
  },
};
