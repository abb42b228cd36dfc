import { api } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** What an agent does by hand, and the word of a colleague that some of it waits for. */
let product: Product;
let browser: Browser;
let agent: Visitor;
let account: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 90 }), launchBrowser()]);
  agent = await visit(browser, product.url, 'Agent');
  account = await somebodyToText(agent.page);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const seen = (of: Locator): Promise<void> => of.first().waitFor();

/** Whom the gate would let us text now, in the United States. */
async function somebodyToText(page: Page): Promise<string> {
  const { items } = await ask(page, api.accounts.list, { query: { limit: 200, status: 'open' } });
  for (const { id, place, holds } of items) {
    if (place.country !== 'US' || holds.length > 0) continue;
    const { ways } = await ask(page, api.contacts.ways, { params: { id }, body: {} });
    if (ways.some(({ channel, decision }) => channel === 'sms' && decision?.verdict === 'allow')) return id;
  }
  throw new Error('nobody may be texted');
}

type Words = { readonly locale: 'en' | 'es'; readonly hold: string; readonly consent: string; readonly wish: string };
const ENGLISH: Words = { locale: 'en', hold: 'Add a hold…', consent: 'Record a consent…', wish: 'Record a wish…' };
const SPANISH: Words = { locale: 'es', hold: 'Poner una retención…', consent: 'Anotar un consentimiento…', wish: 'Anotar un deseo…' };
const WIDE = { width: 1440, height: 900 };
const LOOKS = [
  { name: 'light', words: ENGLISH, viewport: WIDE, colorScheme: 'light' },
  { name: 'dark', words: ENGLISH, viewport: WIDE, colorScheme: 'dark' },
  { name: 'small', words: ENGLISH, viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'spanish', words: SPANISH, viewport: WIDE, colorScheme: 'light' },
] as const;

describe.each(LOOKS)('everything that is done by hand, $name', ({ name, words, viewport, colorScheme }) => {
  it('has nothing that axe objects to, and nothing that scrolls sideways', async () => {
    const { page, complaints, leave } = await visit(browser, product.url, 'Agent', { colorScheme });
    await ask(page, api.session.setLocale, { body: { locale: words.locale } });
    await page.setViewportSize(viewport);
    const [task] = (await ask(page, api.tasks.list, {})).items;
    const press = (label: string) => async () => {
      await page.getByRole('button', { name: label }).click();
      await seen(page.getByRole('dialog'));
    };
    const at = `/accounts/${account}`;
    const scenes: readonly (readonly [string, string, (() => Promise<void>)?])[] = [
      ['account', at],
      ['hold', at, press(words.hold)],
      ['consent', at, press(words.consent)],
      ['wish', at, press(words.wish)],
      ['ask', `${at}?ask=contact`],
      ['call', `${at}?hand=call`],
      ['write', `${at}?hand=write`],
      ...(task ? [['task', `/inbox?task=${task.id}`] as const] : []),
    ];
    const wrong: string[] = [];
    for (const [scene, path, then] of scenes) {
      await page.goto(product.url + path);
      await seen(page.getByRole('main'));
      await page.waitForLoadState('networkidle');
      await page.waitForFunction("!document.querySelector('.mantine-Skeleton-root')");
      await then?.();
      await page.waitForLoadState('networkidle');
      await takeScreenshot(page, `by-hand-${scene}-${name}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wider > 0) wrong.push(`${scene} scrolls sideways by ${wider} px`);
      wrong.push(...(await violationsOn(page)).map((violation) => `${scene} ${violation}`));
    }
    await ask(page, api.session.setLocale, { body: { locale: 'en' } });
    await leave();
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('a message to a vulnerable person waits for a colleague, who sees it, and is sent once they approve', async () => {
  const text = 'We would like to help you. When may we call?';
  const { page } = agent;
  await ask(page, api.accounts.placeHold, { params: { id: account }, body: { kind: 'vulnerable', scope: 'person' } });
  const panel = page.getByRole('complementary', { name: /^Write to/ });
  const write = async (button: string): Promise<void> => {
    await page.goto(`${product.url}/accounts/${account}?hand=write`);
    await panel.getByRole('textbox', { name: 'Your words' }).fill(text);
    await panel.getByRole('button', { name: 'See it as they will' }).click();
    await panel.getByRole('button', { name: button }).click();
  };
  await write('Ask for approval');
  await seen(panel.getByText(/waits for a colleague/));
  await takeScreenshot(page, 'by-hand-review-asked');

  const waiting = (await ask(page, api.tasks.list, { query: { q: 'may this message' } })).items.find(
    (task) => task.review !== null && task.account.id === account,
  );
  await page.goto(`${product.url}/inbox?task=${waiting?.id}`);
  await seen(page.getByText('Someone who may approve contacts decides this.'));

  const officer = await visit(browser, product.url, 'Compliance officer');
  await officer.page.goto(`${product.url}/inbox?task=${waiting?.id}`);
  await seen(officer.page.getByRole('complementary').getByText(/When may we call/));
  await officer.page.getByRole('button', { name: 'Take it' }).click();
  await officer.page.getByRole('radio', { name: 'Approve' }).check();
  await takeScreenshot(officer.page, 'by-hand-review');
  await officer.page.getByRole('button', { name: 'Done', exact: true }).click();
  await seen(officer.page.getByText('Your word is noted.'));
  await expect
    .poll(async () => (await ask(page, api.tasks.list, { query: { status: 'completed' } })).items.map(({ id }) => id))
    .toContain(waiting?.id);
  expect(officer.complaints).toEqual([]);
  await officer.leave();

  // It stands in the inbox of whoever asked, as it was looked at, one click away.
  await page.goto(`${product.url}/inbox`);
  const approved = page.getByRole('region', { name: 'Let pass, to be made by you' });
  await seen(approved.getByText(/When may we call/));
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'by-hand-review-approved');
  await approved.getByRole('button', { name: 'Send it' }).click();
  await seen(approved.getByText('It was sent.'));
  await takeScreenshot(page, 'by-hand-review-sent');
  expect(agent.complaints).toEqual([]);
});
