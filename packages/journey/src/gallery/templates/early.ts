import type { JourneyTemplate } from '../journey-template.ts';
import { first, secondPlain, secondPlan, third } from '../texts/early.ts';

/** Days 1–30. Most people pay when they are reminded; the second reminder is a test of what helps the others. */
export const early: JourneyTemplate = {
  id: 'early',
  daysPastDue: { from: 1, to: 30 },
  debtors: 'consumers',
  when: [],
  reentry: { policy: 'again', after: { amount: 30, unit: 'days' } },
  beats: [
    { type: 'message', id: 'first', name: 'firstReminder', text: first, days: 7 },
    { type: 'stage', id: 'stage', days: 30 },
    {
      type: 'test',
      id: 'second',
      name: 'whichWords',
      arms: [
        { id: 'plan', name: 'testPlan', text: secondPlan },
        { id: 'plain', name: 'testPlain', text: secondPlain },
      ],
      days: 8,
    },
    { type: 'stage', id: 'stageAgain', days: 30 },
    { type: 'call', id: 'call', days: 5 },
    { type: 'message', id: 'third', name: 'lastNote', text: third, days: 9 },
  ],
  ending: { type: 'exit', name: 'next' },
  broken: 'leaves',
};
