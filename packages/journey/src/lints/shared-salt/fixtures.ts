import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'each test has its own key': journey({
      day: step('split', { salt: 'one' }, { a: 'again', b: 'mail' }),
      again: step('split', { salt: 'two' }, { a: 'mail', b: 'mail' }),
    }),
  },
  invalid: {
    'two tests with one key': {
      document: journey({
        day: step('split', { salt: 'one' }, { a: 'again', b: 'mail' }),
        again: step('split', { salt: 'one' }, { a: 'mail', b: 'mail' }),
      }),
      at: ['again'],
    },
  },
};
