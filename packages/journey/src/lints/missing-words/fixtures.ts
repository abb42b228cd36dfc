import { journey, mail, template, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'every channel and language has words': journey(),
  },
  invalid: {
    'no words for SMS': {
      document: journey(
        { mail: mail({ delivered: 'answer' }, { channels: ['sms'] }) },
        { templates: [template('reminder', { purpose: 'notice', content: { en: { email: { subject: 'S', body: 'B' } } } })] },
      ),
      at: ['mail'],
    },
    'no Spanish and no Portuguese': {
      document: journey(
        {},
        { templates: [template('reminder', { purpose: 'notice', content: { en: { email: { subject: 'S', body: 'B' } } } })] },
      ),
      at: ['mail', 'mail'],
    },
  },
};
