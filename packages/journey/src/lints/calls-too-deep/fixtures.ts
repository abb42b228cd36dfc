import { published } from '../../calls/callee.fixture.ts';
import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

const calling = (called: string) =>
  journey({ day: step('call', { journey: called, outcomes: ['exhausted'] }, { exhausted: 'mail', otherwise: 'mail' }) });
const first = published('first', journey());
const second = published('second', calling('first'), [first]);
const third = published('third', calling('second'), [second]);

export const fixtures: Fixtures = {
  around: { callees: [third, { ...published('fourth', calling('third'), [third]) }] },
  valid: { 'three inside one another': calling('third') },
  invalid: { 'four inside one another': { document: calling('fourth'), at: ['day'] } },
};
