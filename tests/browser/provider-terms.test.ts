import { api } from '@makegood/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { goTo, visit } from './support/visitor.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('an officer takes the terms of a provider: read as sentences, begun as a draft, not offered again', async () => {
  const { page, complaints, leave } = await visit(browser, product.url, 'Compliance officer');
  await goTo(page, 'Rules');
  await page.getByRole('button', { name: 'New policy…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^A provider’s/ }).check();
  const whatsApp = dialog.getByRole('radio', { name: /^WhatsApp Business/ });
  await whatsApp.check();
  // What is taken has its name and its place already.
  await dialog.getByLabel('What it is called').waitFor({ state: 'detached' });
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'provider-terms');
  await dialog.getByRole('button', { name: 'Begin a draft' }).click();
  await page.waitForURL(/\/rules\/provider-whatsapp\?.*version=/);
  await page.getByRole('button', { name: 'Opt-in before the first message' }).first().waitFor();
  const { items } = await ask(page, api.packs.list, {});
  expect(items.find(({ id }) => id === 'provider-whatsapp')).toMatchObject({ inForce: false, open: { state: 'draft' } });
  await goTo(page, 'Rules');
  await page.getByRole('button', { name: 'New policy…' }).click();
  await dialog.getByRole('radio', { name: /^A provider’s/ }).check();
  await dialog.getByRole('radio', { name: /^Others/ }).waitFor();
  expect(await whatsApp.count()).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
}, 120_000);
