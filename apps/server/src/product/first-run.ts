import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCurrency } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { createSandbox, emptySandbox, type Caller } from '@makegood/engine';
import type { Workspace } from '@makegood/store';
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
 * Makes what a new installation needs: an administrator, told of at once, and a sandbox with the example portfolio and
 * journeys. A mark in the folder says that this is going on: killed half way, the next start empties the sandbox and
 * fills it again. A finished installation is left as it is.
 */
export async function firstRun(product: Product, signIn: SignIn, email: string, told: (entry: Entry) => void): Promise<void> {
  const mark = join(product.dataFolder, 'first-run.unfinished');
  const [workspace] = await product.store.workspaces.list();
  if (workspace && !existsSync(mark)) return;
  writeFileSync(mark, '');
  const sandbox = workspace ?? (await makeSandbox(product, signIn, email, told));
  const [member] = await product.store.workspaces.members(sandbox.id);
  if (!member) throw new Error(`Nobody is in the sandbox ${sandbox.id}`);
  const caller: Caller = { id: member.userId, name: 'Administrator', roles: ['admin'], locale: 'en' };
  await fillSandbox(product, await emptySandbox(product.desk(sandbox, caller), SANDBOX_STARTS_AT));
  rmSync(mark, { force: true });
}

async function makeSandbox(product: Product, signIn: SignIn, email: string, told: (entry: Entry) => void): Promise<Workspace> {
  const entry = await letAdministratorIn(signIn, email);
  told(entry);
  return createSandbox(product.store, {
    name: 'Sandbox',
    engine: product.engine,
    timezone,
    currency,
    startsAt: SANDBOX_STARTS_AT,
    firm: FIRM,
    members: [{ user: entry.user, role: 'admin' }],
    now: product.realNow(),
  });
}
