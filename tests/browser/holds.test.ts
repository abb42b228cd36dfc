import { api } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** An agent holds contact with somebody, sees what it stops, is refused because of it, and it ends by itself. */
let product: Product;
let browser: Browser;
let visitor: Visitor;
let page: Page;
let account: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 90 }), launchBrowser()]);
  visitor = await visit(browser, product.url, 'Agent');
  page = visitor.page;
  account = await somebodyToText();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const seen = (of: Locator): Promise<void> => of.first().waitFor();

/** Whom the gate would let us text now, in the United States. */
async function somebodyToText(): Promise<string> {
  const { items } = await ask(page, api.accounts.list, { query: { limit: 200, status: 'open' } });
  for (const { id, place, holds } of items) {
    if (place.country !== 'US' || holds.length > 0) continue;
    const { ways } = await ask(page, api.contacts.ways, { params: { id }, body: {} });
    if (ways.some(({ channel, decision }) => channel === 'sms' && decision?.verdict === 'allow')) return id;
  }
  throw new Error('nobody may be texted');
}

const write = async (text: string): Promise<void> => {
  await page.goto(`${product.url}/accounts/${account}?hand=write`);
  const panel = page.getByRole('complementary', { name: /^Write to/ });
  await panel.getByRole('textbox', { name: 'Your words' }).fill(text);
  await panel.getByRole('button', { name: 'See it as they will' }).click();
};

it('shows before it is placed what a hold would stop, and afterwards on the account', async () => {
  await page.goto(`${product.url}/accounts/${account}`);
  await page.getByRole('button', { name: 'Add a hold…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a hold' });
  await dialog.getByRole('combobox', { name: 'Why' }).click();
  await page.getByRole('option', { name: 'Asked for no contact' }).click();
  await dialog.getByRole('combobox', { name: 'How it reached us' }).click();
  await page.getByRole('option', { name: 'By letter' }).click();
  await dialog.getByRole('textbox', { name: /^What is known/ }).fill('Letter of the day before.');
  const now = (await ask(page, api.sandbox.clock, {})).now;
  await dialog.getByLabel(/^Until/).fill(new Date(now + 2 * 86_400_000).toISOString().slice(0, 10));
  await seen(dialog.getByText(/^Stops .*SMS/));
  await takeScreenshot(page, 'holds-dialog');
  await dialog.getByRole('button', { name: 'Stop contact with 1 person' }).click();
  await seen(page.getByText('The hold stands.'));

  const card = page.getByRole('region', { name: 'Holds, consents and wishes' });
  await card
    .getByText(/^Stops .*SMS/)
    .first()
    .click();
  await seen(card.getByText(/1006\.6\(c\)|Stops/));
  await seen(card.getByText(/By letter/));
  await seen(card.getByText(/Letter of the day before/));
  await card.scrollIntoViewIfNeeded();
  await takeScreenshot(page, 'holds-card');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreenshot(page, 'holds-card-dark');
  await page.emulateMedia({ colorScheme: 'light' });
});

it('refuses the next contact by that rule', async () => {
  await write('May we help you with a plan?');
  const panel = page.getByRole('complementary', { name: /^Write to/ });
  await seen(panel.getByText('Rules that objected'));
  expect(await panel.getByRole('button', { name: 'Send to 1 person' }).isDisabled()).toBe(true);
  const { ways } = await ask(page, api.contacts.ways, { params: { id: account }, body: {} });
  for (const { decision } of ways)
    expect(decision === null || decision.objected.some(({ rule }) => rule === 'us.regf.cease' || rule === 'firm.stops')).toBe(true);
  await page.goto(`${product.url}/accounts/${account}?ask=contact`);
  const answers = page.getByRole('complementary', { name: /^May we contact/ });
  await seen(answers.getByRole('region', { name: 'SMS' }).getByText('blocked'));
  await takeScreenshot(page, 'holds-ask');
});

it('ends by itself when its time has come', async () => {
  const before = (await ask(page, api.sandbox.clock, {})).now;
  await ask(page, api.sandbox.step, { body: { type: 'by', milliseconds: 4 * 86_400_000 } });
  await expect
    .poll(async () => (await ask(page, api.sandbox.clock, {})).now, { timeout: 100_000, interval: 500 })
    .toBeGreaterThanOrEqual(before + 4 * 86_400_000);
  const { holds } = await ask(page, api.standing.read, { params: { id: account } });
  expect(holds).toEqual([]);
  const { ways } = await ask(page, api.contacts.ways, { params: { id: account }, body: {} });
  for (const { decision } of ways) expect((decision?.objected ?? []).map(({ rule }) => rule)).not.toContain('us.regf.cease');
  await page.goto(`${product.url}/accounts/${account}`);
  await seen(page.getByRole('heading', { name: 'Holds, consents and wishes' }));
  for (const [name, options] of [
    ['holds-account-small', { width: 390, height: 844 }],
    ['holds-account', { width: 1440, height: 900 }],
  ] as const) {
    await page.setViewportSize(options);
    await takeScreenshot(page, name);
  }
  expect(await page.evaluate('document.documentElement.scrollWidth <= 1440')).toBe(true);
});
