import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'every wire leads on': journey(),
    'a round that leads back to a step': journey({ day: step('branch', {}, { yes: 'mail', otherwise: 'end' }) }),
  },
  invalid: {
    'back to where people enter': { document: journey({ day: step('wait', {}, { next: 'start' }) }), at: ['day/next'] },
    'to itself': { document: journey({ day: step('branch', {}, { yes: 'day', otherwise: 'mail' }) }), at: ['day/yes'] },
    'on a branch that it does not have': { document: journey({ day: step('wait', {}, { next: 'mail', paid: 'end' }) }), at: ['day'] },
  },
};
