import { published } from '../../calls/callee.fixture.ts';
import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

const calling = (called: string, version: 'live' | number = 'live') =>
  journey({ day: step('call', { journey: called, version, outcomes: ['exhausted'] }, { exhausted: 'mail', otherwise: 'mail' }) });

export const fixtures: Fixtures = {
  around: { callees: [{ ...published('early', journey()), version: 2 }] },
  valid: { 'the version that is live': calling('early'), 'a version by its number': calling('early', 2) },
  invalid: {
    'nobody chose one yet': { document: calling('none'), at: ['day'] },
    'there is none of this name': { document: calling('late'), at: ['day'] },
    'there is no such version': { document: calling('early', 9), at: ['day'] },
  },
};
