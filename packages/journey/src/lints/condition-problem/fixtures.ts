import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'days past due': journey(),
  },
  invalid: {
    'a fact that does not exist': {
      document: journey({
        day: step(
          'branch',
          { branches: [{ id: 'a', name: 'A', when: { fact: 'account.mood', op: 'equals', value: 'good' } }] },
          { a: 'mail', otherwise: 'mail' },
        ),
      }),
      at: ['day/a'],
    },
    'a text where a number belongs': {
      document: journey({
        day: step(
          'branch',
          { branches: [{ id: 'a', name: 'A', when: { fact: 'account.daysPastDue', op: 'more', value: 'ten' } }] },
          { a: 'mail', otherwise: 'mail' },
        ),
      }),
      at: ['day/a'],
    },
    'money without a currency': {
      document: journey({
        start: step('trigger', { on: { type: 'conditions', when: { fact: 'account.balance', op: 'more', value: 100 } } }, { next: 'day' }),
      }),
      at: ['start'],
    },
  },
};
