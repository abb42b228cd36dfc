import { journey, template, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'every text says how to stop': journey(),
    'a confirmation need not': journey(
      {},
      { templates: [template('reminder', { purpose: 'confirmation', content: { en: { email: { subject: 'S', body: 'Thank you.' } } } })] },
    ),
  },
  invalid: {
    'a reminder by e-mail without it': {
      document: journey({}, { templates: [template('reminder', { content: { en: { email: { subject: 'S', body: 'Please pay.' } } } })] }),
      at: ['mail'],
    },
  },
};
