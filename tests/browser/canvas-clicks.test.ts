import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { Drawing } from './support/drawing.ts';
import { MEANING, meaningOf, openBlank, versionOf } from './support/sameJourney.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** The journey of canvas-keyboard.test.ts by single clicks: no key is pressed and nothing is dragged (WCAG 2.5.7). */
let product: Product;
let browser: Browser;
let visitor: Visitor;
let page: Page;
let drawing: Drawing;
let journey: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
  visitor = await visit(browser, product.url, 'Collections manager', { colorScheme: 'dark' });
  page = visitor.page;
  drawing = new Drawing(page);
  journey = await openBlank(page, 'Drawn by clicks');
  await page.evaluate(`
    window.strayed = [];
    addEventListener('keydown', (event) => strayed.push(event.key), true);
    addEventListener('pointermove', (event) => event.buttons && strayed.push('drag'), true);
  `);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const button = (name: string | RegExp): Locator => drawing.canvas.getByRole('button', { name, exact: typeof name === 'string' });
const option = (name: RegExp): Promise<void> => page.getByRole('option', { name }).click();
/** The buttons beside the step that is chosen. */
const tool = (name: string): Promise<void> => drawing.canvas.getByRole('toolbar').getByRole('button', { name }).click();
const spoken = (words: RegExp | string): Promise<void> => page.locator('[data-spoken]').filter({ hasText: words }).waitFor();

it('adds by the "+" of a wire, and from the list of steps by pressing one and then its place', async () => {
  await drawing.add('Message', 'Enters');
  await button('Add a step').click();
  const palette = page.getByRole('region', { name: 'Add a step' });
  await palette.getByRole('button', { name: 'Wait' }).click();
  await takeScreenshot(page, 'canvas-places');
  await button('Put it between “Message” and “Leaves”').click();
  await spoken('Added “Wait” between “Message” and “Leaves”.');
  await palette.getByRole('button', { name: 'Close the list of steps' }).click();
  await drawing.step('Wait').waitFor();
});

it('an end is offered only places where it cuts nothing off', async () => {
  await button('Add a step').click();
  const palette = page.getByRole('region', { name: 'Add a step' });
  await palette.getByRole('button', { name: 'End' }).click();
  await page.getByText(/There is no place for “End”/).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await palette.getByRole('button', { name: 'Close the list of steps' }).click();
});

it('moves a step by choosing its place from a list in words, and says where it is', async () => {
  await drawing.step('Wait').click();
  await tool('Move to…');
  await option(/between “Enters” and “Message”/i);
  await spoken('Moved “Wait”: now between “Enters” and “Message”.');
});

it('connects by choosing the way out and the step', async () => {
  await drawing.add('Task', 'Message');
  await drawing.step('Task').click();
  await tool('Connect to…');
  await option(/^Overdue/);
  await option(/^Leaves/);
  await drawing.plus('Task', 'Overdue').waitFor();
});

it('deletes, and a press takes it back by name', async () => {
  await drawing.add('Update', 'Task', 'Overdue');
  await drawing.step('Update').click();
  await tool('Delete');
  await drawing.step('Update').waitFor({ state: 'detached' });
  await button('Undo: delete “Update”').click();
  await drawing.step('Update').waitFor();
  await button('Redo: delete “Update”').click();
  await drawing.step('Update').waitFor({ state: 'detached' });
});

it('chooses a whole branch, with nothing that axe objects to', async () => {
  await drawing.step('Message').click();
  await tool('More');
  await page.getByRole('menuitem', { name: /^Choose the whole branch/ }).click();
  await drawing.canvas.getByText('3 steps chosen').waitFor();
  await takeScreenshot(page, 'canvas-several');
  expect(await violationsOn(page)).toEqual([]);
  await drawing.canvas.getByRole('group', { name: '3 steps chosen' }).getByRole('button', { name: 'Choose nothing' }).click();
  await drawing.canvas.getByText('3 steps chosen').waitFor({ state: 'detached' });
});

it('publishes what was drawn, which is what the keyboard drew', async () => {
  await page
    .getByRole('status')
    .getByText(/^Saved/)
    .waitFor();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByText('Version 1 is live.').waitFor();
  await expect(meaningOf(await versionOf(page, journey, 1))).toMatchFileSnapshot(MEANING);
  expect(await page.evaluate('window.strayed')).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});
