import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@makegood/base';
import { API_PREFIX, api, uploadedSchema } from '@makegood/contract';
import { client, cookiesOf, type Client } from '../../apps/server/test/running-product.ts';

/** What a collections manager does in a sandbox, by the product's API. */
export type Colleague = {
  readonly call: Client['call'];
  /** Publishes this journey, and takes in a portfolio. */
  begin(journeyFile: string, portfolio: string): Promise<void>;
  /** Lets the clock begin to go there, and comes back at once. */
  letGo(to: number): Promise<void>;
  /** Waits until the clock has begun to go on from this instant. */
  hasLeft(at: number): Promise<void>;
  /** Brings the clock there, again and again if need be: whatever was killed meanwhile is back. */
  reach(to: number): Promise<void>;
  now(): Promise<Instant>;
  /** Writes as the person who owes on this account. */
  reply(account: string, text: string): Promise<void>;
  /** Pays all that is owed on it. */
  payAll(account: string): Promise<void>;
};

/** How long a step may take, over all. */
const LIMIT = 90_000;

export async function enterSandbox(url: string): Promise<Colleague> {
  const entered = await fetch(`${url}${API_PREFIX}${api.session.sandboxSignIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'manager' }),
  });
  const { call, raw } = client(url, cookiesOf(entered));
  const now = async () => (await call(api.sandbox.clock)).now;
  const step = async () => (await call(api.sandbox.stepState)).step;

  const upload = async (portfolio: string): Promise<void> => {
    const form = new FormData();
    form.append('file', new Blob([portfolio]), 'portfolio.csv');
    const response = await raw(`${API_PREFIX}${api.imports.upload.path}`, { method: 'POST', body: form });
    const uploaded = uploadedSchema.parse(await response.json());
    const params = { id: uploaded.import.id };
    await call(api.imports.run, { params, body: { mapping: uploaded.mapping } });
    for (let { state } = uploaded.import; state !== 'done'; { state } = await call(api.imports.read, { params })) {
      if (state === 'failed') throw new Error('The portfolio was refused');
      await pause(50);
    }
  };

  const phoneOf = async (account: string) => {
    const { items } = await call(api.accounts.list, { query: { q: account } });
    const found = items.find(({ reference }) => reference === account);
    if (!found) throw new Error(`There is no account ${account}`);
    return { account: found, person: { personId: (await call(api.accounts.read, { params: { id: found.id } })).person.id } };
  };

  const letGo = async (to: number): Promise<void> => void (await call(api.sandbox.step, { body: { type: 'to', instant: to } }));

  return {
    call,
    now,
    letGo,
    async begin(journeyFile, portfolio) {
      const document: Record<string, unknown> = JSON.parse(readFileSync(journeyFile, 'utf8'));
      const made = await call(api.journeys.create, { body: { name: 'New journey', from: { type: 'document', document } } });
      await call(api.journeys.publish, { params: { id: made.journey.id }, body: { revision: made.revision, inFlight: 'stay' } });
      await upload(portfolio);
    },
    async hasLeft(at) {
      while ((await now()) <= at) await pause(5);
    },
    async reach(to) {
      for (const limit = Date.now() + LIMIT; ;) {
        const last = await step();
        if (last?.state === 'done' && (await now()) === to) return;
        if (Date.now() > limit) throw new Error(`The clock did not come to ${new Date(to).toISOString()}: ${JSON.stringify(last)}`);
        if (last?.state !== 'running') await letGo(to);
        await pause(100);
      }
    },
    async reply(account, text) {
      const { person } = await phoneOf(account);
      await call(api.sandbox.reply, { params: person, body: { channel: 'sms', text } });
    },
    async payAll(reference) {
      const { account, person } = await phoneOf(reference);
      await call(api.sandbox.pay, { params: person, body: { accountId: account.id, amount: account.balance } });
    },
  };
}
