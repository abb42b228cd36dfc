import { setTimeout as pause } from 'node:timers/promises';
import { api } from '@makegood/contract';
import type { Page } from 'playwright-core';
import { ask } from '../../tests/browser/support/ask.ts';

const DAY = 86_400_000;
/** What one debtor in so many says; the others stay silent. */
const SAID = ['I will pay on Friday', 'Can I pay in parts?', 'I dispute this debt', 'I have already paid'];

/** Nine days of the example in which some people pay and some answer, so that there is something to see. */
export async function liveThrough(page: Page): Promise<void> {
  await letDaysPass(page, 3);
  const { items } = await ask(page, api.sandbox.people, { query: { limit: 60 } });
  const written = items.filter(({ messages }) => messages > 0);
  for (const [index, { id }] of written.entries()) {
    const params = { personId: id };
    const { accounts, messages } = await ask(page, api.sandbox.phone, { params });
    const [account] = accounts;
    const last = messages.at(-1);
    const text = SAID[index % 8];
    if (text !== undefined && last) await ask(page, api.sandbox.reply, { params, body: { channel: last.channel, text } });
    else if (account && index % 3 === 0)
      await ask(page, api.sandbox.pay, { params, body: { accountId: account.id, amount: account.balance } });
  }
  await letDaysPass(page, 6);
}

async function letDaysPass(page: Page, days: number): Promise<void> {
  await ask(page, api.sandbox.step, { body: { type: 'by', milliseconds: days * DAY } });
  while ((await ask(page, api.sandbox.stepState, {})).step?.state === 'running') await pause(500);
}
