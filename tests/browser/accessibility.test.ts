import { api } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { goTo, visit, type Visitor } from './support/visitor.ts';

let product: Product;
let browser: Browser;
let visitor: Visitor | undefined;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterEach(async () => {
  await visitor?.leave();
  visitor = undefined;
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Every screen with what the example brings; those that are read on a small screen as well, the others need room. */
async function screens(page: Page): Promise<readonly string[]> {
  const [journeys, accounts, imports, packs] = await Promise.all([
    ask(page, api.journeys.list, {}),
    ask(page, api.accounts.list, { query: { limit: 1, sort: 'next' } }),
    ask(page, api.imports.list, {}),
    ask(page, api.packs.list, {}),
  ]);
  return [
    '/sandbox',
    '/journeys',
    ...journeys.items.slice(0, 1).map(({ id }) => `/journeys/${id}`),
    '/accounts',
    ...accounts.items.flatMap(({ id }) => [`/accounts/${id}`, `/accounts/${id}?ask=contact`]),
    '/inbox',
    '/imports',
    ...imports.items.slice(0, 1).map(({ id }) => `/imports/${id}`),
    '/rules',
    ...packs.items
      .filter(({ jurisdiction }) => jurisdiction?.startsWith('US-NY'))
      .slice(0, 1)
      .map(({ id }) => `/rules/${id}`),
    '/evidence',
    '/engine',
    '/settings',
  ];
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(product.url + path);
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction("!document.querySelector('.mantine-Skeleton-root')");
}

describe.each(['light', 'dark'] as const)('every screen of the product, %s', (colorScheme) => {
  it('has nothing that axe objects to', async () => {
    visitor = await visit(browser, product.url, 'Administrator', { colorScheme });
    const { page, complaints } = visitor;
    const wrong: string[] = [];
    for (const path of await screens(page)) {
      await open(page, path);
      wrong.push(...(await violationsOn(page)).map((violation) => `${path} ${violation}`));
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('nothing that is read scrolls sideways on a small screen', async () => {
  visitor = await visit(browser, product.url, 'Administrator', { viewport: { width: 390, height: 844 } });
  const { page } = visitor;
  const wide: string[] = [];
  for (const path of await screens(page)) {
    await open(page, path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${path} by ${over} px`);
  }
  expect(wide).toEqual([]);
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the focus did not come to ${String(target)}`);
}

describe('with the keyboard alone', () => {
  it('the first stop leads past the rail', async () => {
    visitor = await visit(browser, product.url, 'Collections manager');
    const { page } = visitor;
    await open(page, '/journeys');
    // The focus is on the name of the screen, which is where reading begins.
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Journeys');
    await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
  });

  it('one draws a step, configures it, and takes it back', async () => {
    visitor = await visit(browser, product.url, 'Collections manager');
    const { page } = visitor;
    await goTo(page, 'Journeys');
    await tabTo(page, page.getByRole('button', { name: 'New journey…' }).first());
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New journey' });
    await tabTo(page, dialog.getByRole('radio').first());
    for (let presses = 0; presses < 8 && !(await dialog.getByRole('radio', { name: 'A blank page' }).isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown');
    await tabTo(page, dialog.getByRole('button', { name: 'Create' }));
    await page.keyboard.press('Enter');
    // The canvas is one tab stop; from there the arrows lead on.
    await tabTo(page, page.getByRole('button', { name: /: Enters/ }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'What comes next?' }).waitFor();
    await page.keyboard.type('sms');
    await page.keyboard.press('Enter');
    const step = page.getByRole('button', { name: /^Message: Message/ });
    await step.waitFor();
    const panel = page.getByRole('complementary', { name: 'Message' });
    await tabTo(page, panel.getByRole('textbox', { name: 'Name' }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('First words');
    await page.getByRole('button', { name: /^Message: First words/ }).waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: /^Message: First words/ }));
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /^Message:/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await page.getByRole('button', { name: /^Message: First words/ }).waitFor();
  });

  it('one asks whether a person may be contacted, and holds them', async () => {
    visitor = await visit(browser, product.url, 'Compliance officer');
    const { page } = visitor;
    await goTo(page, 'Accounts');
    await tabTo(page, page.getByRole('table').getByRole('link').first());
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'May we contact?' }));
    await page.keyboard.press('Enter');
    await page
      .getByText(/^(Yes, now|Not before|No|Not yet|A person must)/)
      .first()
      .waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Add a hold…' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Add a hold' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Add a hold…' }).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('one steps the clock and answers as the debtor', async () => {
    visitor = await visit(browser, product.url, 'Agent');
    const { page } = visitor;
    await tabTo(page, page.getByRole('button', { name: '+ 1 hour' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'While an hour passed' }).waitFor();
    await page.getByRole('button', { name: 'Stop here' }).waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    await tabTo(page, page.getByRole('textbox', { name: /^Reply as/ }));
    await page.keyboard.type('Who is this?');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Who is this?').waitFor();
  });
});
