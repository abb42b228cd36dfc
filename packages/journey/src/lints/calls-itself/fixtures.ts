import { published } from '../../calls/callee.fixture.ts';
import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

const calling = (called: string) =>
  journey({ day: step('call', { journey: called, outcomes: ['exhausted'] }, { exhausted: 'mail', otherwise: 'mail' }) });
const own = published('own', journey());

export const fixtures: Fixtures = {
  around: { journey: 'own', callees: [own, published('early', journey()), published('middle', calling('own'), [own])] },
  valid: { 'it calls another one': calling('early') },
  invalid: {
    'it calls itself': { document: calling('own'), at: ['day'] },
    'it calls one that calls it': { document: calling('middle'), at: ['day'] },
  },
};
