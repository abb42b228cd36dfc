import { parseCurrency } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { createSandbox, type Caller } from '@makegood/engine';
import { letAdministratorIn, type Entry } from '../sign-in/administrator.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { fillSandbox, SANDBOX_STARTS_AT } from './example-sandbox.ts';
import type { Product } from './product.ts';

const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('The sandbox has a zone or a currency that does not exist');
  return value;
};
const timezone = known(parseZone('America/New_York'));
const currency = known(parseCurrency('USD'));

/** Who speaks in the example's messages. Nothing about it exists. */
const FIRM = {
  name: 'Harbor Collections',
  email: 'hello@harbor.example',
  phone: '+12125550100',
  postalAddress: '1 Example Street, New York, NY 10001',
  legalName: 'Harbor Collections, LLC',
} as const;

/**
 * Makes what a new installation needs: an administrator and a sandbox with the example portfolio and journeys. Null when
 * there is one already. What was begun and not finished (killed half way) is begun afresh.
 */
export async function firstRun(product: Product, signIn: SignIn, email: string): Promise<Entry | null> {
  if ((await product.store.workspaces.list()).length > 0) return null;
  const entry = await letAdministratorIn(signIn, email);
  const workspace = await createSandbox(product.store, {
    name: 'Sandbox',
    engine: product.engine,
    timezone,
    currency,
    startsAt: SANDBOX_STARTS_AT,
    firm: FIRM,
    members: [{ user: entry.user, role: 'admin' }],
    now: product.realNow(),
  });
  const caller: Caller = { id: entry.user, name: 'Administrator', roles: ['admin'], locale: 'en' };
  await fillSandbox(product, product.desk(workspace, caller));
  return entry;
}
