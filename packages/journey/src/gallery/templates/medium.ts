import type { JourneyTemplate } from '../journey-template.ts';
import { allAtOnce, listening, plan, smallSteps } from '../texts/medium.ts';

/** Days 31–90. Forgetting is past; what helps is a plan, and to ask. */
export const medium: JourneyTemplate = {
  id: 'medium',
  daysPastDue: { from: 31, to: 90 },
  debtors: 'consumers',
  when: [],
  reentry: { policy: 'again', after: { amount: 30, unit: 'days' } },
  beats: [
    { type: 'message', id: 'plan', name: 'plan', text: plan, days: 9 },
    { type: 'call', id: 'call', days: 5 },
    { type: 'stage', id: 'stage', days: 90 },
    {
      type: 'test',
      id: 'offer',
      name: 'whichOffer',
      arms: [
        { id: 'small', name: 'testSmall', text: smallSteps },
        { id: 'once', name: 'testOnce', text: allAtOnce },
      ],
      days: 10,
    },
    { type: 'stage', id: 'stageAgain', days: 90 },
    { type: 'message', id: 'listen', name: 'listening', text: listening, days: 12 },
  ],
  ending: { type: 'decide' },
  broken: 'leaves',
};
