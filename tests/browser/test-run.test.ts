import { api } from '@makegood/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** One account goes through a journey on a clock of its own: step by step, by what the debtor does, and nothing is left behind. */
let product: Product;
let browser: Browser;
let manager: Visitor;
let page: Page;
let journey: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 90 }), launchBrowser()]);
  manager = await visit(browser, product.url, 'Collections manager');
  page = manager.page;
  const answers = { country: 'US', channels: ['sms', 'email'] as const, tone: 'soft' as const };
  const body = {
    name: 'Tried on one',
    from: { type: 'template' as const, template: 'early', answers: { ...answers, channels: [...answers.channels] } },
  };
  journey = (await ask(page, api.journeys.create, { body })).journey.id;
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const column = () => page.getByRole('region', { name: 'Test run' });
const moment = (name: string) => column().getByRole('article', { name });
const forward = (): Promise<void> => column().getByRole('button', { name: 'Forward', exact: true }).click();

it('begins on a chosen evening, waits for the lawful hour and says which rule wants it', async () => {
  await page.goto(`${product.url}/journeys/${journey}`);
  await page.getByRole('button', { name: 'Test run…' }).click();
  await page.getByLabel('Somebody made up').waitFor({ state: 'attached' });
  await page.locator('label', { hasText: 'Somebody made up' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Marta Reyes');
  await page.getByLabel('State or region').fill('Georgia');
  // A Saturday, late.
  await page.getByLabel('Begins on').fill('2026-12-05');
  await page.getByLabel('At', { exact: true }).fill('22:30');
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'test-run-begin');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await moment('Enters').waitFor();
  await column().getByText('Sat Dec 5, 22:30').first().waitFor();
  await moment('Enters').getByText('Here: 5 · met').waitFor();
  await takeScreenshot(page, 'test-run-enters');
  await forward();
  await moment('Lawful hour 1').waitFor();
  await moment('Lawful hour 1')
    .getByText(/^not before Mon Dec 7/)
    .waitFor();
  expect(await moment('Lawful hour 1').getByRole('link').count()).toBeGreaterThan(0);
  await takeScreenshot(page, 'test-run-deferred');
  await forward();
  await moment('First reminder').getByText('would be sent').waitFor();
  await moment('First reminder')
    .getByText(/\$500\.00/)
    .waitFor();
  // On the drawing: when the step was come to, and how it ended.
  await page.getByRole('application').getByText('Mon Dec 7').first().waitFor();
  await takeScreenshot(page, 'test-run-sent');
  expect(await violationsOn(page)).toEqual([]);
});

it('the debtor does what one chooses, and one goes forward and back by keyboard', async () => {
  await page.keyboard.press('ArrowRight');
  await moment('Answer 1').waitFor();
  await takeScreenshot(page, 'test-run-choices');
  await column().getByRole('button', { name: 'Pays…' }).click();
  await column().getByRole('button', { name: 'Half: $250.00' }).click();
  await takeScreenshot(page, 'test-run-pays');
  await column().getByRole('button', { name: 'Pay', exact: true }).click();
  await moment('Answer 1').getByText('Pays 250.00 USD').waitFor();
  await column().getByText('owes $250.00').waitFor();
  await column().getByText('5 of 6').waitFor();
  // The button that did it is gone; the keys go on from the moment itself.
  await page.keyboard.press('ArrowRight');
  await moment('Paid a part')
    .getByText(/^Leaves the journey/)
    .waitFor();
  await page.keyboard.press('ArrowLeft');
  await column().getByText('5 of 6').waitFor();
  await takeScreenshot(page, 'test-run-paid');
  await moment('Answer 1').getByRole('button', { name: 'Take this back' }).click();
  await column()
    .getByText(/^4 of (?!6)/)
    .waitFor();
  await column().getByRole('button', { name: 'Replies…' }).click();
  await column().getByRole('button', { name: 'STOP', exact: true }).click();
  await column().getByRole('button', { name: 'Reply', exact: true }).click();
  await moment('Answer 1').getByText('Replies by SMS: “STOP”').waitFor();
  await column().getByText('This is the end').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

it('an account of the portfolio goes through as well, is read on a phone, and nothing of it is left anywhere', async () => {
  const before = await traces();
  await column().getByRole('button', { name: 'Somebody else, another day…' }).click();
  await page.locator('label', { hasText: 'An account' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await moment('Enters').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await column().getByRole('button', { name: 'To the end' }).click();
  await column()
    .getByText(/^(\d+) of \1$/)
    .waitFor();
  await takeScreenshot(page, 'test-run-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violationsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await column().getByRole('button', { name: 'To the beginning' }).click();
  await forward();
  await column().locator('[aria-current="step"]', { hasText: 'Lawful hour 1' }).waitFor();
  await takeScreenshot(page, 'test-run-dark');
  expect(await violationsOn(page)).toEqual([]);
  expect(await traces()).toEqual(before);
  expect(manager.complaints).toEqual([]);
});

/** What a run would have left behind if it had left anything. */
async function traces() {
  const [phones, journeys, tasks] = await Promise.all([
    ask(page, api.sandbox.people, {}),
    ask(page, api.journeys.list, {}),
    ask(page, api.tasks.list, {}),
  ]);
  return { phones: phones.items, running: journeys.items.map(({ id, counts }) => ({ id, counts })), tasks: tasks.items };
}
