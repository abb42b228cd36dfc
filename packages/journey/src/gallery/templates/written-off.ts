import type { JourneyTemplate } from '../journey-template.ts';
import { freshStart, openDoor, smallPlan } from '../texts/written-off.ts';

/** More than 180 days. People's circumstances change in months, not in days: few offers, far apart. */
export const writtenOff: JourneyTemplate = {
  id: 'writtenOff',
  daysPastDue: { from: 181, to: null },
  debtors: 'consumers',
  when: [],
  reentry: { policy: 'again', after: { amount: 180, unit: 'days' } },
  beats: [
    {
      type: 'test',
      id: 'offer',
      name: 'whichOffer',
      arms: [
        { id: 'fresh', name: 'freshStart', text: freshStart },
        { id: 'small', name: 'testSmall', text: smallPlan },
      ],
      days: 30,
    },
    { type: 'message', id: 'door', name: 'openDoor', text: openDoor, days: 30 },
  ],
  ending: { type: 'exit', name: 'rest' },
  broken: 'leaves',
};
