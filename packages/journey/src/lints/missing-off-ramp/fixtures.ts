import { journey, type Fixtures } from '../fixtures/journeys.ts';

export const fixtures: Fixtures = {
  valid: {
    'every off-ramp that is needed': journey(),
  },
  invalid: {
    'nothing for a dispute': {
      document: journey({}, { offRamps: journey().offRamps.filter((ramp) => ramp.on !== 'disputed') }),
      at: ['-'],
    },
  },
};
