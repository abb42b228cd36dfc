import { api } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** The forms of the steps: a condition built by keyboard alone, and a message written, tried on people and priced. */
let product: Product;
let browser: Browser;
let manager: Visitor;
let page: Page;
let panel: Locator;
let journey: Awaited<ReturnType<typeof earlyReminders>>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 90 }), launchBrowser()]);
  manager = await visit(browser, product.url, 'Collections manager');
  page = manager.page;
  panel = page.locator('aside');
  journey = await earlyReminders();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function earlyReminders() {
  const found = (await ask(page, api.journeys.list, {})).items.find(({ name }) => name.startsWith('Early reminders'));
  if (!found) throw new Error('the sandbox has no such journey');
  return found.id;
}

/** The draft as the server has it. */
async function draft(): Promise<JourneyDocument> {
  const parsed = parseDocument((await ask(page, api.journeys.read, { params: { id: journey } })).document);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return parsed.value;
}

/** What is drawn is saved a moment later. */
const SAVED = { timeout: 10_000 };

const seen = (of: Locator): Promise<void> => of.first().waitFor();

/** One of a few that stand side by side; a press goes to its words. */
const pick = (of: Locator, name: string): Promise<void> => of.locator('label', { hasText: name }).first().click();

async function open(of: Page, step: string): Promise<void> {
  await of.goto(`${product.url}/journeys/${journey}`);
  await of
    .getByRole('application', { name: 'The journey as a picture' })
    .getByRole('button', { name: new RegExp(`: ${step}`) })
    .first()
    .click();
  await seen(of.locator('aside').getByRole('heading', { name: step }));
}

/** What the text of the first message is now, in English. */
const smsNow = async (): Promise<string> => {
  const document = await draft();
  const step = Object.values(document.steps).find((one) => one.kind === 'message' && one.name === 'Friendly reminder');
  const id = step?.kind === 'message' ? step.config.variants[0]?.template : undefined;
  return document.templates.find((template) => template.id === id)?.content.en?.sms?.text ?? '';
};
const words = (): Locator => panel.getByRole('textbox', { name: 'Words' });

it('a condition is built by keyboard alone, reads as a sentence and says how many accounts match', async () => {
  await open(page, 'Account falls due');
  const matching = (count: number) => panel.getByText(new RegExp(`^${count} of \\d+ open accounts match now$`));
  await seen(panel.getByText(/open accounts match now/));

  // Into a group of its own: any of a portfolio that is named and a balance over 900.
  await panel.getByRole('button', { name: 'A group' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('product');
  await page.keyboard.press('Enter');
  // Past the way to remove it, to how it is compared, to with what.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const seenHere = (await ask(page, api.audience.values, {})).facts.find(({ fact }) => fact === 'account.product')?.values ?? [];
  const product0 = String(seenHere[0]?.value);
  await page.keyboard.type(product0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Another condition');
  await page.keyboard.press('Enter');
  await page.keyboard.type('balance');
  await page.keyboard.press('Enter');
  for (let field = 0; field < 3; field += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('900');

  await seen(panel.getByText(new RegExp(`and \\(product is ${product0} or balance is at least 900.00 USD\\)`)));
  await expect.poll(async () => JSON.stringify(await when()), SAVED).toContain('"minor":90000');
  const condition = await when();
  const counted = await ask(page, api.audience.count, { body: { condition: condition ? { ...condition } : null } });
  expect(counted.next).toBeNull();
  expect(counted.matching).toBeGreaterThan(0);
  expect(counted.matching).toBeLessThan(counted.open);
  await seen(matching(counted.matching));
  await takeScreenshot(page, 'panels-condition');

  await panel.getByRole('button', { name: 'See them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Accounts that match now' });
  await seen(dialog.getByRole('link'));
  expect(await dialog.getByRole('row').count()).toBe(Math.min(50, counted.matching) + 1);
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'panels-audience');
  await page.keyboard.press('Escape');

  // Taken back in the journey's own history: the canvas has the focus, not a field.
  await panel.getByRole('heading', { level: 2 }).focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => JSON.stringify(await when()), SAVED).not.toContain('account.product');
});

async function when() {
  const trigger = Object.values((await draft()).steps).find((step) => step.kind === 'trigger');
  return trigger?.kind === 'trigger' ? trigger.config.on.when : undefined;
}

const focusedName = (of: Page): Promise<string> =>
  of.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

it('a message is written with completion, and what is wrong with it is said in its place', async () => {
  await open(page, 'Friendly reminder');
  await words().focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' {{ vencimi');
  // Found by its Spanish name too.
  const offer = page.getByRole('option', { name: /Due date/ });
  await seen(offer);
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'panels-completion');
  await page.keyboard.press('Enter');
  await expect.poll(smsNow, SAVED).toMatch(/\{\{ account\.due_date \| date \}\}$/);

  await page.keyboard.type(' {{ person.nickname }} {{ promise.amount | money }}');
  const problems = panel.getByRole('list', { name: /To be settled in/ });
  await seen(problems.getByText('There is no variable called “person.nickname”.'));
  await seen(problems.getByText(/“promise\.amount” is not set on every way to this step/));
  // The same list feeds the canvas: the step is marked, and it cannot be published.
  await expect
    .poll(async () => (await ask(page, api.journeys.read, { params: { id: journey } })).findings.map(({ id }) => id), SAVED)
    .toEqual(expect.arrayContaining(['journey.template-problem', 'journey.variable-not-assigned']));
  await takeScreenshot(page, 'panels-warned');
  // Escape closes only what is offered; Tab leaves.
  await page.keyboard.type(' {{');
  await seen(page.getByRole('option'));
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await seen(words());
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  expect(await words().evaluate((field) => field.contains(document.activeElement))).toBe(false);

  await problems.getByRole('button', { name: /person\.nickname/ }).click();
  await page.keyboard.press('Delete');
  await expect.poll(smsNow, SAVED).not.toContain('person.nickname');
  // Undo and redo in the text are the journey's.
  for (let press = 0; press < 20 && (await problems.count()) + (await emptied()) > 0; press += 1)
    await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(smsNow, SAVED).not.toContain('promise.amount');
  expect(manager.complaints).toEqual([]);
});

/** 1 while the text ends in something unfinished. */
const emptied = async (): Promise<number> => ((await words().textContent())?.includes('{{') ? 1 : 0);

it('a message is read as a chosen debtor would read it, in two languages, with its segments, its price and what the law wants said', async () => {
  await open(page, 'Friendly reminder');
  const somebody = await whomTheLawProtects();
  await panel.getByRole('combobox', { name: 'Try it on' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(somebody.reference);
  await page.getByRole('option', { name: new RegExp(somebody.personName) }).click();
  const first = somebody.personName.split(' ')[0] ?? '';
  const english = panel.getByRole('group', { name: `As ${somebody.personName} would read it, in English` });
  await seen(english.getByText(new RegExp(`Hi ${first}`)));
  await seen(english.getByText(/\d SMS segments? \(GSM-7\), \d+ characters? left/));
  await seen(english.getByText('Nobody has said what a segment costs'));

  await english.getByRole('button', { name: 'Say what a segment costs' }).click();
  await page.getByRole('textbox', { name: 'Price of one segment' }).fill('0.0079');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep this price' }).click();
  await seen(english.getByText(/\$0\.0\d+ each · about \$[\d.]+ for \d+ accounts in United States/));

  await panel.getByText(/What the text says/).click();
  await panel.getByRole('checkbox', { name: 'That it is an attempt to collect a debt by a debt collector' }).uncheck();
  await seen(english.getByText(/Missing: .*debt collector disclosure/));
  await seen(english.getByRole('link', { name: /1692e|1006/ }));
  await english.scrollIntoViewIfNeeded();
  await takeScreenshot(page, 'panels-notices');
  // One press says it, in every language, and marks it as said.
  await english.getByRole('button', { name: 'Put in the usual words' }).click();
  await english.getByText(/Missing: .*debt collector disclosure/).waitFor({ state: 'detached' });

  expect(await panel.getByRole('checkbox', { name: 'That it is an attempt to collect a debt by a debt collector' }).isChecked()).toBe(true);
  expect((await smsNow()).split('attempt to collect a debt')).toHaveLength(2);

  await pick(panel, 'Español');
  await seen(
    panel.getByRole('group', { name: `As ${somebody.personName} would read it, in Spanish` }).getByText(new RegExp(`Hola ${first}`)),
  );

  await panel.getByRole('button', { name: 'Write side by side' }).click();
  const desk = page.getByRole('dialog', { name: /side by side/ });
  await pick(desk, 'E-mail');
  for (const [language, greeting] of [
    ['English', 'Hi'],
    ['Español', 'Hola'],
    ['Português', 'Olá'],
  ] as const) {
    const column = desk.getByRole('region', { name: language, exact: true });
    await seen(column.getByRole('textbox', { name: 'Words' }));
    await seen(
      column
        .locator('iframe')
        .contentFrame()
        .getByText(new RegExp(`${greeting},? ${first}`)),
    );
  }
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'panels-desk');
  await page.keyboard.press('Escape');
  expect(manager.complaints).toEqual([]);
});

/** Somebody to whom a collector has to say that it is one. */
async function whomTheLawProtects() {
  const { items } = await ask(page, api.accounts.list, { query: { limit: 50, status: 'open' } });
  const text = { id: 'bare', name: 'Bare', purpose: 'reminder', content: { en: { sms: { text: '{{ account.balance }} is open.' } } } };
  for (const account of items) {
    // An accent would make it a text of the dearer alphabet.
    if (account.place.country !== 'US' || account.holds.length > 0 || /[^ -~]/.test(account.personName)) continue;
    const body = { accountId: account.id, text, channels: ['sms' as const], purpose: 'reminder' as const };
    const { messages } = await ask(page, api.drafting.preview, { body });
    if (messages.some(({ notices }) => notices.some(({ missing }) => missing.includes('debtCollectorDisclosure')))) return account;
  }
  throw new Error('nobody to try it on');
}

it('whoever may only read sees and tries the texts, in the dark too', async () => {
  const viewer = await visit(browser, product.url, 'Viewer', { colorScheme: 'dark' });
  await open(viewer.page, 'Account falls due');
  await seen(viewer.page.locator('aside').getByText(/open accounts match now/));
  expect(await violationsOn(viewer.page)).toEqual([]);
  await takeScreenshot(viewer.page, 'panels-condition-dark');
  await open(viewer.page, 'Friendly reminder');
  const aside = viewer.page.locator('aside');
  await pick(aside, 'Português');
  await seen(aside.getByRole('group', { name: /would read it, in Portuguese/ }));
  expect(await aside.getByRole('textbox', { name: 'Words' }).getAttribute('contenteditable')).toBe('false');
  expect(await violationsOn(viewer.page)).toEqual([]);
  await takeScreenshot(viewer.page, 'panels-message-dark');
  expect(viewer.complaints).toEqual([]);
  await viewer.leave();
});
