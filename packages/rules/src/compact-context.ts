import type { Json } from '@makegood/base';
import type { ContactContext } from './context.ts';
import { plainJson } from './editing/slots.ts';

/** What the context's schema puts in by itself; a written example is easier to read without it. */
const EARLIER: Readonly<Record<string, Json>> = {
  direction: 'outbound',
  debtId: 'D1',
  creditorId: 'C1',
  recipient: 'debtor',
  purpose: 'collection',
  priorConsentWithin7Days: false,
};

const without = (object: { readonly [key: string]: Json }, defaults: Readonly<Record<string, Json>>): { readonly [key: string]: Json } =>
  Object.fromEntries(Object.entries(object).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key])));

/** The same facts without what goes without saying, for files that people read. Parses to the same context. */
export function compactContext(context: ContactContext): { readonly [key: string]: Json } {
  const plain = plainJson(context);
  const compact = {
    ...without(plain, { history: [], consents: [], statuses: [], unstated: 'inOrder' }),
    debtor: without(plainJson(plain.debtor), { candidateTimezones: [] }),
    debt: without(plainJson(plain.debt), { id: 'D1', creditorId: 'C1' }),
    ...(context.history.length > 0 && { history: context.history.map((contact) => without(plainJson(contact), EARLIER)) }),
  };
  return compact;
}
