import { journey, mail, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'optional branches need no wire': journey({ mail: mail({ delivered: 'answer' }) }),
  },
  invalid: {
    'a required branch without a wire': { document: journey({ mail: mail({}) }), at: ['mail/delivered'] },
    'a wire to a step that is gone': { document: journey({ mail: mail({ delivered: 'gone' }) }), at: ['mail/delivered'] },
    'a request needs both ways': { document: journey({ day: step('request', {}, { succeeded: 'mail' }) }), at: ['day/failed'] },
  },
};
