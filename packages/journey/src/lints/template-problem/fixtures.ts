import { journey, template, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'a text that reads well': journey(),
  },
  invalid: {
    'a name that does not exist': {
      document: journey(
        {},
        {
          templates: [
            template('reminder', { purpose: 'notice', content: { en: { email: { subject: 'S', body: 'Hi {{ person.nickname }}' } } } }),
          ],
        },
      ),
      at: ['mail'],
    },
    'something opened and never closed': {
      document: journey(
        {},
        {
          templates: [
            template('reminder', { purpose: 'notice', content: { en: { email: { subject: 'S', body: '{% if person.first_name %}Hi' } } } }),
          ],
        },
      ),
      at: ['mail'],
    },
  },
};
