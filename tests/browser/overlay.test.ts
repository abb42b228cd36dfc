import { api } from '@makegood/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit } from './support/visitor.ts';

/** Live numbers on a journey that runs in the sandbox: each opens the people behind it, and there are as many as it says. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const DAY = 86_400_000;

/** Lets some days pass and waits until the clock stands. */
async function letDaysPass(page: Page, days: number): Promise<void> {
  await ask(page, api.sandbox.step, { body: { type: 'by', milliseconds: days * DAY } });
  await expect.poll(async () => (await ask(page, api.sandbox.stepState, {})).step?.state, { timeout: 60_000, interval: 200 }).toBe('done');
}

describe('numbers on the drawing', () => {
  it('open the people behind them, by click and by keyboard', async () => {
    const visitor = await visit(browser, product.url, 'Collections manager');
    const { page } = visitor;
    await letDaysPass(page, 6);
    const { items } = await ask(page, api.journeys.list, {});
    const journey = items.filter(({ live }) => live !== null).sort((a, b) => b.counts.running - a.counts.running)[0];
    if (!journey) throw new Error('The sandbox has no journey that runs');
    const overlay = await ask(page, api.journeys.overlay, { params: { id: journey.id } });
    const standing = overlay.steps.filter(({ waiting }) => waiting > 0).sort((a, b) => b.waiting - a.waiting)[0];
    const objected = overlay.steps.find(({ objections }) => objections.some(({ verdict }) => verdict === 'defer'));
    if (!standing || !objected) throw new Error('Nobody stands anywhere, or nothing was put off');

    await page.goto(`${product.url}/journeys/${journey.id}`);
    const node = page.locator(`[data-id="${standing.step}"]`);
    await node.locator('[data-number="waiting"]').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link').first().waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(Math.min(20, standing.waiting));
    await takeScreenshot(page, 'overlay-waiting');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await page.locator(`[data-id="${objected.step}"] [data-number="defer"]`).click();
    const worst = objected.objections.find(({ verdict }) => verdict === 'defer');
    await drawer.getByRole('combobox', { name: 'By which rule' }).waitFor();
    await drawer.getByRole('link', { name: 'Why' }).first().waitFor();
    expect(await drawer.getByRole('link', { name: 'Why' }).count()).toBe(Math.min(20, worst?.count ?? 0));
    await takeScreenshot(page, 'overlay-put-off');
    await drawer.getByRole('link', { name: 'Why' }).first().click();
    // What the gate looked at is opened on the account.
    await page.waitForURL(/\/accounts\/acc_\w+\?decision=dec_/);
    await page.goto(`${product.url}/journeys/${journey.id}`);

    // With the keyboard the numbers are reached from the step's panel.
    await page.locator(`[data-id="${standing.step}"]`).getByRole('button').first().click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: /stands? here/ }).focus();
    await page.keyboard.press('Enter');
    await drawer.getByRole('link').first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await takeScreenshot(page, 'overlay-panel');
    await panel.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('switch', { name: 'Numbers on the drawing' }).click();
    await expect.poll(() => page.locator('[data-number]').count()).toBe(0);
    await page.getByRole('switch', { name: 'Numbers on the drawing' }).click();
    await page.getByRole('combobox', { name: 'What flowed' }).click();
    await page.getByRole('option', { name: 'Today' }).click();
    const today = await ask(page, api.journeys.overlay, { params: { id: journey.id }, query: { days: 1 } });
    const flowed = (of: typeof today): number => of.branches.reduce((sum, { count }) => sum + count, 0);
    expect(flowed(today)).toBeLessThan(flowed(overlay));
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
