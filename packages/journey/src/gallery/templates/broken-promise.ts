import type { JourneyTemplate } from '../journey-template.ts';
import { missed, newTry } from '../texts/promise.ts';

/** After a promise that was not kept: who promised once means to pay, so the next step is made smaller, not the voice louder. */
export const brokenPromise: JourneyTemplate = {
  id: 'brokenPromise',
  daysPastDue: null,
  debtors: 'both',
  when: [{ fact: 'account.brokenPromises', op: 'atLeast', value: 1 }],
  reentry: { policy: 'again', after: { amount: 30, unit: 'days' } },
  beats: [
    { type: 'rest', id: 'breath', name: 'breath', days: 1 },
    { type: 'message', id: 'missed', name: 'missed', text: missed, days: 6 },
    { type: 'call', id: 'call', days: 5 },
    { type: 'message', id: 'newTry', name: 'newTry', text: newTry, days: 8 },
  ],
  ending: { type: 'decide' },
  broken: 'decide',
};
