import { published } from '../../calls/callee.fixture.ts';
import { journey, step, type Fixtures } from '../fixtures/journeys.ts';

const two = journey({
  answer: step(
    'wait',
    { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: { amount: 5, unit: 'days' } } },
    { paid: 'good', timeout: 'end' },
  ),
  good: step('exit', { outcome: 'cured' }, {}),
});
const calling = (...outcomes: ('cured' | 'exhausted' | 'promised')[]) =>
  journey({
    day: step(
      'call',
      { journey: 'early', outcomes },
      { ...Object.fromEntries(outcomes.map((outcome) => [outcome, 'mail'])), otherwise: 'mail' },
    ),
  });

export const fixtures: Fixtures = {
  around: { callees: [published('early', two)] },
  valid: { 'each outcome has its way': calling('cured', 'exhausted') },
  invalid: {
    'one is overlooked': { document: calling('cured'), at: ['day'] },
    'one does not happen': { document: calling('cured', 'exhausted', 'promised'), at: ['day/promised'] },
  },
};
