import type { JourneyTemplate } from '../journey-template.ts';
import { invoice as overdue, invoiceManager, invoiceQuery } from '../texts/invoice.ts';

/** Invoices between companies: an open one mostly waits for an approval, a copy or the answer to a query. */
export const invoice: JourneyTemplate = {
  id: 'invoice',
  daysPastDue: { from: 1, to: 90 },
  debtors: 'companies',
  when: [],
  reentry: { policy: 'again', after: { amount: 30, unit: 'days' } },
  beats: [
    { type: 'message', id: 'overdue', name: 'invoice', text: overdue, days: 7 },
    { type: 'message', id: 'query', name: 'invoiceQuery', text: invoiceQuery, days: 8 },
    { type: 'call', id: 'call', days: 5 },
    { type: 'message', id: 'manager', name: 'invoiceManager', text: invoiceManager, days: 10 },
  ],
  ending: { type: 'decide' },
  broken: 'leaves',
};
