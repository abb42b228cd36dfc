import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { MEANING, meaningOf, openBlank, versionOf } from './support/sameJourney.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** A journey is built, connected, put in order and published without a mouse; canvas-clicks.test.ts does the same without keys. */
let product: Product;
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
  visitor = await visit(browser, product.url, 'Collections manager');
  page = visitor.page;
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const spoken = (words: RegExp | string): Promise<void> => page.locator('[data-spoken]').filter({ hasText: words }).waitFor();
const focused = (): Locator => page.locator(':focus');
const standsAt = async (stop: string): Promise<void> => {
  await expect.poll(() => focused().getAttribute('data-stop')).toBe(stop);
};

/** Adds a step behind where the focus is, by a word that finds its kind, and comes back from its panel. */
async function add(word: string): Promise<void> {
  await press('a');
  await page.getByRole('dialog', { name: 'What comes next?' }).getByRole('combobox').waitFor();
  await page.keyboard.type(word);
  await press('Enter');
  await page.getByRole('button', { name: 'Delete this step' }).waitFor();
  await press('Escape');
}

/** Goes on by Tab until the focus is there; says how many presses it took. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<number> {
  await target.waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
    await press(key);
  }
  throw new Error(`the focus did not come to ${String(target)}`);
}

let journey: string;

it('comes to the canvas by one tab stop, and leaves it by the next', async () => {
  journey = await openBlank(page, 'Drawn by keys');
  await page.evaluate(
    `for (const kind of ['pointerdown', 'mousedown', 'wheel']) addEventListener(kind, () => (window.usedTheMouse = true), true)`,
  );
  await tabTo(page.getByRole('button', { name: /: Enters/ }), 'Tab');
  await press('Tab');
  expect(await focused().evaluate((element) => element.closest('.react-flow__viewport') === null)).toBe(true);
  await press('Shift+Tab');
  await standsAt('step:enter');
});

it('builds, puts in order and connects', async () => {
  await add('recordatorio');
  await standsAt('step:message');
  await add('delay');
  await standsAt('step:wait');
  await press('Alt+ArrowUp');
  await spoken('Moved “Wait”: now after “Enters”, before “Message”.');
  await standsAt('step:wait');

  await press('ArrowDown');
  await standsAt('wire:wait:next');
  expect(await focused().getAttribute('aria-label')).toBe('Add a step between “Wait” and “Message”');
  await press('ArrowDown');
  await spoken(/Step 3 of 4, after “Wait”, before “Leaves”, 1 way out/);
  // The finder adds as well, behind where one stands.
  await press('Control+k');
  await page.keyboard.type('agent');
  await page.getByRole('option', { name: 'Add “Task” between “Message” and “Leaves”' }).waitFor();
  await press('Enter');
  await page.getByRole('button', { name: 'Delete this step' }).waitFor();
  await press('Escape');
  await standsAt('step:task');

  await press('c');
  const connect = page.getByRole('dialog');
  await connect.getByRole('option', { name: /Overdue/ }).waitFor();
  await page.keyboard.type('overdue');
  await press('Enter');
  await connect.getByRole('combobox', { name: 'To which step' }).waitFor();
  // No wire may lead to the start or to the step itself.
  expect(await connect.getByRole('option').allInnerTexts()).toEqual([
    expect.stringContaining('Wait'),
    expect.stringContaining('Message'),
    expect.stringContaining('Leaves'),
  ]);
  await page.keyboard.type('leaves');
  await press('Enter');
  await spoken('“Task”, on “Overdue”, now leads to “Leaves”.');
  await standsAt('step:task');
});

it('chooses a branch by its arrows, deletes, takes back and does it again, by name', async () => {
  await press('ArrowDown', 'ArrowRight', 'ArrowLeft');
  await standsAt('wire:task:done');
  await press('ArrowRight');
  await spoken('Way out 2 of 2');
  await press('a');
  await page.keyboard.type('field');
  await press('Enter');
  await page.getByRole('button', { name: 'Delete this step' }).waitFor();
  await press('Escape');
  await standsAt('step:update');
  await press('Delete');
  await spoken('Deleted “Update”.');
  await standsAt('step:task');
  expect(await page.getByRole('button', { name: /: Update/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo: delete “Update”' }).waitFor();
  await press('Control+z');
  await page.getByRole('button', { name: /: Update/ }).waitFor();
  await page.getByRole('button', { name: 'Redo: delete “Update”' }).waitFor();
  await press('Control+Shift+z');
  await page.getByRole('button', { name: /: Update/ }).waitFor({ state: 'detached' });
});

it('finds a step by what it says, shows every key, and opens the menu where it stands', async () => {
  await press('Control+k');
  await page.getByRole('dialog', { name: 'Find in this journey' }).getByRole('combobox').waitFor();
  await page.keyboard.type('debt collector');
  await page.getByRole('option', { name: /^Message/ }).waitFor();
  await press('Enter');
  await standsAt('step:message');
  await press('?');
  const help = page.getByRole('dialog', { name: 'Keys of the canvas' });
  await help.getByText('Make a phase…').waitFor();
  await takeScreenshot(page, 'canvas-keys');
  await press('Escape');
  await standsAt('step:message');
  await press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Open its settings/ }).waitFor();
  await takeScreenshot(page, 'canvas-menu');
  await press('Escape');
  await standsAt('step:message');
});

it('publishes what was drawn', async () => {
  await page
    .getByRole('status')
    .getByText(/^Saved/)
    .waitFor();
  await tabTo(page.getByRole('button', { name: 'Publish…' }), 'Shift+Tab');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish version 1?' });
  await tabTo(dialog.getByRole('button', { name: 'Publish version 1' }), 'Tab');
  await press('Enter');
  await page.getByText('Version 1 is live.').waitFor();

  await expect(meaningOf(await versionOf(page, journey, 1))).toMatchFileSnapshot(MEANING);
  expect(await page.evaluate('window.usedTheMouse')).toBeUndefined();
  expect(visitor.complaints).toEqual([]);
});
