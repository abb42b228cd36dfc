import type { JourneyTemplate } from '../journey-template.ts';
import { beforeReview, wayOut } from '../texts/advanced.ts';

/** Days 91–180. Few contacts, none of them by rote; a person has the last word. */
export const advanced: JourneyTemplate = {
  id: 'advanced',
  daysPastDue: { from: 91, to: 180 },
  debtors: 'consumers',
  when: [],
  reentry: { policy: 'again', after: { amount: 30, unit: 'days' } },
  beats: [
    { type: 'message', id: 'wayOut', name: 'wayOut', text: wayOut, days: 12 },
    { type: 'call', id: 'call', days: 5 },
    { type: 'stage', id: 'stage', days: 180 },
    { type: 'message', id: 'review', name: 'beforeReview', text: beforeReview, days: 14 },
  ],
  ending: { type: 'decide' },
  broken: 'leaves',
};
