import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from '@makegood/base';
import { api } from '@makegood/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/provision/free-port.ts';
import { launchBrowser } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { goTo, visit } from './support/visitor.ts';

let browser: Browser;
let product: Product | undefined;
const dataFolder = mkdtempSync(join(tmpdir(), 'makegood-restart-'));

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

it('a server killed in the middle of 45 days loses nothing, sends nothing twice, and goes on', async () => {
  const port = await freePort();
  product = await startProduct({ dataFolder, port, secondsToStart: 60 });
  const { page, complaints } = await visit(browser, product.url, 'Collections manager');
  const began = (await ask(page, api.sandbox.clock, {})).now;
  await page.getByRole('button', { name: '+ 45 days' }).click();
  await expect
    .poll(async () => (await ask(page, api.sandbox.stepState, {})).step?.at ?? 0, { timeout: 60_000, interval: 50 })
    .toBeGreaterThan(began + 3 * DAY);
  await product.kill();

  // The page that is open says so by itself, and by itself that it is over.
  await page
    .getByText(/cannot be reached/i)
    .first()
    .waitFor();
  product = await startProduct({ dataFolder, port, secondsToStart: 60 });
  await page
    .getByText(/cannot be reached/i)
    .first()
    .waitFor({ state: 'detached' });
  complaints.length = 0;

  const { now } = await ask(page, api.sandbox.clock, {});
  expect(now).toBeGreaterThanOrEqual(began + 3 * DAY);
  expect(now).toBeLessThan(began + 45 * DAY);
  expect((await ask(page, api.accounts.list, {})).total).toBe(500);

  await goTo(page, 'Journeys');
  await goTo(page, 'Sandbox');
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await expect
    .poll(async () => (await ask(page, api.sandbox.stepState, {})).step, { timeout: 60_000, interval: 200 })
    .toMatchObject({ state: 'done', at: now + DAY, problem: null });
  await page.getByRole('heading', { name: 'While a day passed' }).waitFor();

  const engine = await ask(page, api.engine.status, {});
  expect(engine.enrolments.stuck).toBe(0);
  expect(engine.queues.map(({ depth }) => depth)).toEqual(engine.queues.map(() => 0));
  const messages = await allMessages();
  expect(messages.length).toBeGreaterThan(150);
  expect(messages.length).toBe(new Set(messages).size);
  expect(complaints).toEqual([]);

  /** Who was written what, when and where, but for the links, which are new in each message: the same twice is a message sent twice. */
  async function allMessages(): Promise<readonly string[]> {
    const { items } = await ask(page, api.sandbox.people, { query: { limit: 200 } });
    const phones = await Promise.all(
      items.filter((person) => person.messages > 0).map((person) => ask(page, api.sandbox.phone, { params: { personId: person.id } })),
    );
    return phones.flatMap(({ person, messages }) =>
      messages.map(({ at, channel, text }) => `${person.id} ${channel} ${at} ${text.replaceAll(/https?:\S+/g, '')}`),
    );
  }
});
