import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'branches that ask for different things': journey({ day: step('branch', {}, { yes: 'mail', otherwise: 'mail' }) }),
  },
  invalid: {
    'the same question twice': {
      document: journey({
        day: step(
          'branch',
          {
            branches: [
              { id: 'a', name: 'A', when: { fact: 'account.daysPastDue', op: 'more', value: 3 } },
              { id: 'b', name: 'B', when: { fact: 'account.daysPastDue', op: 'more', value: 3 } },
            ],
          },
          { a: 'mail', b: 'mail', otherwise: 'mail' },
        ),
      }),
      at: ['day/b'],
    },
    'more than ten and less than five': {
      document: journey({
        day: step(
          'branch',
          {
            branches: [
              {
                id: 'a',
                name: 'A',
                when: {
                  all: [
                    { fact: 'account.daysPastDue', op: 'more', value: 10 },
                    { fact: 'account.daysPastDue', op: 'less', value: 5 },
                  ],
                },
              },
            ],
          },
          { a: 'mail', otherwise: 'mail' },
        ),
      }),
      at: ['day/a'],
    },
  },
};
