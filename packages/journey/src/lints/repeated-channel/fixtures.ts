import { journey, mail, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'each channel once': journey({ mail: mail({ delivered: 'answer' }, { channels: ['email', 'sms'] }) }),
  },
  invalid: {
    'e-mail twice': { document: journey({ mail: mail({ delivered: 'answer' }, { channels: ['email', 'sms', 'email'] }) }), at: ['mail'] },
  },
};
