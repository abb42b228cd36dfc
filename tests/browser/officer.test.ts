import { DAY } from '@makegood/base';
import { api, type BackTestPerson } from '@makegood/contract';
import type { Browser, Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask, send } from './support/ask.ts';
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

/** Lets the sandbox go on by so many days, and waits until it is there. */
async function daysLater(page: Page, days: number): Promise<void> {
  await ask(page, api.sandbox.step, { body: { type: 'by', milliseconds: days * DAY } });
  for (;;) {
    const { step } = await ask(page, api.sandbox.stepState, {});
    if (step?.state === 'done') return;
    if (step?.state !== 'running') throw new Error(`The clock stopped: ${step?.state}`);
    await pause(200);
  }
}

const slot = (page: Page, rule: string, name: RegExp) => page.locator(`[id="rule-${rule}"]`).getByRole('button', { name }).first();
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
const CAP = 'firm.contacts-per-week';
const SOURCE = 'Board decision of November 20';

/** A contact of a running journey that the rule put off, with where the rule is written. */
async function putOff(page: Page, people: readonly BackTestPerson[]) {
  for (const { accountId } of people) {
    const { items } = await ask(page, api.accounts.timeline, { params: { id: accountId }, query: { group: 'decisions', limit: 50 } });
    for (const item of items) {
      if (item.kind !== 'decision' || item.verdict !== 'defer') continue;
      const decision = await ask(page, api.decisions.read, { params: { id: item.decisionId } });
      const word = decision.objected.find(({ rule }) => rule === CAP);
      if (word?.citations.some(({ text }) => text.includes(SOURCE)))
        return { accountId, decisionId: item.decisionId, version: word.pack.version };
    }
  }
  return null;
}

it('an officer tightens a cap, sees whom it concerns, cannot approve it herself; a second person does, and the next contact waits', async () => {
  const { page, complaints, leave } = await visit(browser, product.url, 'Compliance officer');
  await daysLater(page, 5);

  // The rule is changed where it stands, and what it was stands struck out before it.
  await goTo(page, 'Rules');
  await page.getByRole('link', { name: 'Firm policy' }).first().click();
  await page.getByRole('button', { name: 'Change these rules…' }).click();
  await page.getByText('Draft of version 2').waitFor();
  await page.getByRole('button', { name: 'Contacts per week', exact: true }).click();
  await slot(page, CAP, /^At most: 7/i).click();
  await page.getByLabel('Number, from the beginning').fill('1');
  await page.keyboard.press('Escape');
  const sentence = page.locator(`[id="rule-${CAP}"]`).getByRole('paragraph').first();
  await expect.poll(() => sentence.locator('del').first().innerText()).toBe('7');
  await slot(page, CAP, /^Sources: /).click();
  await page.getByLabel('Act, contract or policy').fill(SOURCE);
  await page.keyboard.press('Escape');
  await saved(page);
  expect(await violationsOn(page)).toEqual([]);

  // Undone and done again, as anything that is drawn.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator(`[id="rule-${CAP}"]`).getByText(SOURCE).count()).toBe(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.locator(`[id="rule-${CAP}"]`).getByText(SOURCE).first().waitFor();
  await saved(page);

  // Whom it concerns: real contacts replayed, each number opening the people behind it.
  await page.getByRole('button', { name: 'Try it on what happened' }).click();
  await page
    .getByRole('button', { name: /^See the \d+ (people|person)/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Whom it concerns' });
  await dialog.getByRole('link').first().waitFor();
  const { items: tests } = await ask(page, api.backTests.list, { query: { limit: 1 } });
  const id = tests[0]?.id;
  if (!id) throw new Error('There is no back-test');
  const people = await ask(page, api.backTests.people, { params: { id }, query: { limit: 50 } });
  expect(people.total).toBeGreaterThan(0);
  await takeScreenshot(page, 'officer-people');
  await page.keyboard.press('Escape');

  // What changes, with an example; and the examples of the pack take over what is meant.
  await page.getByText('What changes', { exact: true }).click();
  await page.getByText('newly refused').first().waitFor();
  await page.getByText('Tests', { exact: true }).first().click();
  await page.getByRole('button', { name: /^Expect its answer/ }).click();
  await page.getByText(/^\d+ tests? pass/).waitFor();
  await page.getByRole('button', { name: 'Check them' }).click();
  await page.getByText(/mutants caught$/).waitFor({ timeout: 60_000 });
  const missing = page.getByRole('button', { name: /^Add (the test|\d+ tests) that notice/ });
  if (await missing.isVisible()) await missing.click();
  await saved(page);
  await takeScreenshot(page, 'officer-tests');

  await page.getByRole('button', { name: 'Ask for approval…' }).click();
  await page.getByLabel('Why').fill('Fewer contacts, fewer complaints');
  await page.getByRole('button', { name: 'Check and ask' }).click();
  await page.getByText('Version 2 to approve').waitFor({ timeout: 60_000 });

  // Her own draft she cannot approve: there is no button, and the server refuses.
  expect(await page.getByRole('button', { name: 'Approve…' }).count()).toBe(0);
  const versionId = new URL(page.url()).searchParams.get('version') ?? '';
  const { items: open } = await ask(page, api.packVersions.open, {});
  const version = open.find((one) => one.id === versionId);
  if (!version?.id || !version.hash) throw new Error('The version that was asked for has no content');
  const refused = await send(page, api.packVersions.approve, { params: { id: version.id }, body: { hash: version.hash, note: '' } });
  expect(refused.status()).toBe(403);

  // A second person reads it, on a telephone, and approves exactly this.
  const second = await visit(browser, product.url, 'Compliance, second person', { viewport: { width: 390, height: 844 } });
  await second.page.goto(`${product.url}/rules`);
  await second.page.getByText('waits for you').waitFor();
  await second.page.getByRole('link', { name: 'Firm policy' }).first().click();
  await second.page.getByText('newly refused').first().waitFor();
  expect(await violationsOn(second.page)).toEqual([]);
  expect(await second.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await takeScreenshot(second.page, 'officer-approve');
  await second.page.getByRole('button', { name: 'Approve…' }).click();
  await second.page.getByRole('button', { name: 'Approve exactly this' }).click();
  await second.page.getByText('In force: version 2').first().waitFor({ timeout: 60_000 });
  expect(second.complaints).toEqual([]);
  await second.leave();

  // The next contact of a running journey waits, and says by which rule and where that is written.
  await daysLater(page, 6);
  const waits = await putOff(page, people.items);
  expect(waits?.version).toBe('2');
  await page.goto(`${product.url}/accounts/${waits?.accountId}?decision=${waits?.decisionId}`);
  await page.getByText(SOURCE).first().waitFor();
  await takeScreenshot(page, 'officer-next-contact');
  expect(complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
  await leave();
}, 300_000);

it('holidays are copied to the next year, a number is given dates, and two versions of the history are compared', async () => {
  const { page, complaints, leave } = await visit(browser, product.url, 'Compliance officer');
  await goTo(page, 'Rules');
  await page.getByRole('link', { name: 'Colombia' }).first().click();
  await page.getByRole('button', { name: 'Change these rules…' }).click();
  await page.getByText('Draft of version 2').waitFor();

  // The keyboard alone: a holiday more, and undone.
  await page.getByText('Holidays', { exact: true }).click();
  const calendar = page.getByRole('region', { name: 'CO-national' });
  await calendar.getByText('2027', { exact: true }).click();
  const days = calendar.getByRole('listitem');
  const before = await days.count();
  await calendar.getByLabel('Date').fill('2027-09-15');
  await calendar.getByLabel('What it is called').fill('Founding day');
  await page.keyboard.press('Enter');
  await calendar.getByText('Founding day').waitFor();
  expect(await days.count()).toBe(before + 1);
  expect(await calendar.getByLabel('Date').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => days.count()).toBe(before);

  await calendar.getByRole('button', { name: 'Copy 2027 to 2028' }).click();
  await calendar.getByText(/^2028 is drawn/).waitFor();
  expect(await calendar.getByText('2028', { exact: true }).count()).toBe(1);
  await saved(page);
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'officer-holidays');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await takeScreenshot(page, 'officer-holidays-small');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByText('What changes', { exact: true }).click();
  await page.getByText(/^It covers .* to December 31, 2028/).waitFor({ timeout: 60_000 });

  // The draft held against what the release brings lets more through, and the other way round less.
  await page.getByText('History', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Before' }).click();
  await page.getByRole('option', { name: 'Version 1 · from the release' }).click();
  await page.getByRole('combobox', { name: 'After' }).click();
  await page.getByRole('option', { name: /^Version 2/ }).click();
  await page.getByText('What version 2 decides otherwise than version 1').waitFor({ timeout: 60_000 });
  await page.getByText('newly allowed', { exact: true }).first().waitFor();
  await takeScreenshot(page, 'officer-compare');
  await page.getByRole('button', { name: 'The other way round' }).click();
  await page.getByText('What version 1 decides otherwise than version 2').waitFor({ timeout: 60_000 });
  await page.getByText('newly refused', { exact: true }).first().waitFor();

  // A plain number of the firm's policy is given another one from a day on.
  await goTo(page, 'Rules');
  await page.getByRole('link', { name: 'Firm policy' }).first().click();
  await page.getByRole('button', { name: 'Change these rules…' }).click();
  await page.getByText(/^Draft of version/).waitFor();
  await page.getByRole('button', { name: 'Contacts per week', exact: true }).click();
  await slot(page, CAP, /^Within/i).click();
  await page.getByRole('button', { name: 'Change it on a day…' }).click();
  await page.getByLabel('From', { exact: true }).fill('2027-07-01');
  await page.getByLabel('Number', { exact: true }).fill('14');
  await page.getByLabel('Where that is written').fill(SOURCE);
  await page.getByRole('button', { name: 'Give it the dates' }).click();
  await page.getByText('from Jul 1, 2027').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'officer-dates');
  await page.keyboard.press('Escape');
  await saved(page);
  expect(complaints).toEqual([]);
  await leave();
}, 180_000);
