import { journey, mail, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'the text exists': journey(),
  },
  invalid: {
    'no such text': {
      document: journey({ mail: mail({ delivered: 'answer' }, { variants: [{ id: 'a', name: 'A', template: 'gone', weight: 100 }] }) }),
      at: ['mail'],
    },
  },
};
