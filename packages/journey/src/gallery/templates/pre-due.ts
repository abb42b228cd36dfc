import type { JourneyTemplate } from '../journey-template.ts';
import { dueSoon, upcoming } from '../texts/pre-due.ts';

/** The week before the due date: a courtesy, which the next due date brings anew. */
export const preDue: JourneyTemplate = {
  id: 'preDue',
  daysPastDue: { from: -7, to: -3 },
  debtors: 'both',
  when: [],
  reentry: { policy: 'again', after: { amount: 14, unit: 'days' } },
  beats: [
    { type: 'message', id: 'upcoming', name: 'upcoming', text: upcoming, days: 2 },
    { type: 'untilDue', id: 'dayBefore', name: 'dayBefore', offsetDays: -1 },
    { type: 'message', id: 'dueSoon', name: 'dueSoon', text: dueSoon, days: 1 },
    { type: 'untilDue', id: 'dayAfter', name: 'dayAfter', offsetDays: 1 },
  ],
  ending: { type: 'exit', name: 'due' },
  broken: 'leaves',
};
