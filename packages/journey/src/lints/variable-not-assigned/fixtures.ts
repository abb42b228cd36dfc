import { days, journey, mail, step, template, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'a promise was made on the only way': journey(
      {
        answer: step(
          'wait',
          { until: { type: 'events', events: [{ id: 'promised', event: 'promise' }], timeout: days(5) } },
          { promised: 'kept', timeout: 'end' },
        ),
        kept: step('promise', {}, { kept: 'end', broken: 'late' }),
        late: mail({ delivered: 'end' }, { variants: [{ id: 'a', name: 'A', template: 'broken', weight: 100 }] }),
      },
      {
        templates: [
          template('reminder'),
          template('broken', {
            purpose: 'confirmation',
            content: { en: { email: { subject: 'S', body: 'You promised {{ promise.amount | money }}.' } } },
          }),
        ],
      },
    ),
    'a field that was set before': journey(
      { day: step('update', { changes: [{ type: 'setField', field: 'agent', value: 'Ana' }] }, { next: 'mail' }) },
      {
        templates: [
          template('reminder', { purpose: 'notice', content: { en: { email: { subject: 'S', body: 'From {{ var.agent }}' } } } }),
        ],
      },
    ),
  },
  invalid: {
    'nobody promised yet': {
      document: journey(
        {},
        {
          templates: [
            template('reminder', {
              purpose: 'notice',
              content: { en: { email: { subject: 'S', body: 'You promised {{ promise.amount | money }}.' } } },
            }),
          ],
        },
      ),
      at: ['mail'],
    },
    'set on one of two ways': {
      document: journey(
        {
          day: step('branch', {}, { yes: 'set', otherwise: 'mail' }),
          set: step('update', { changes: [{ type: 'setField', field: 'agent', value: 'Ana' }] }, { next: 'mail' }),
        },
        {
          templates: [
            template('reminder', { purpose: 'notice', content: { en: { email: { subject: 'S', body: 'From {{ var.agent }}' } } } }),
          ],
        },
      ),
      at: ['mail'],
    },
  },
};
