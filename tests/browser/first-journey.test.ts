import { join } from 'node:path';
import { api, type Phone, type TimelineItem } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/provision/root.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { Drawing } from './support/drawing.ts';
import { goTo, visit, type Visitor } from './support/visitor.ts';

/**
 * What a newcomer does on the first day, in one go: nothing, a drawn journey, a portfolio, six weeks of sandbox time. Each
 * test goes on where the one before it ended.
 */
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

const seen = (of: Locator): Promise<void> => of.waitFor();

it('begins afresh with nothing at all', async () => {
  await page.getByRole('button', { name: 'Begin afresh' }).click();
  await page.getByText('Nothing at all').click();
  await page.getByRole('button', { name: 'Throw it away and begin' }).click();
  await seen(page.getByText('The sandbox is fresh.'));
  await seen(page.getByRole('heading', { name: 'No phone to hold yet' }));
  expect((await ask(page, api.journeys.list, {})).total).toBe(0);
  expect((await ask(page, api.accounts.list, {})).total).toBe(0);
});

it('draws, configures and publishes a journey of seven steps with the mouse alone', async () => {
  const keys: string[] = [];
  await page.exposeFunction('keyWasPressed', (key: string) => keys.push(key));
  await page.evaluate(`addEventListener('keydown', (event) => keyWasPressed(event.key), true)`);
  await goTo(page, 'Journeys');
  await page.getByRole('button', { name: 'New journey…' }).first().click();
  await page.getByText('A blank page').click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();

  const drawing = new Drawing(page);
  await drawing.add('Wait', 'Enters');
  await drawing.choose('Wait', 'for the next lawful hour');
  await drawing.choose('Channel', 'SMS');
  await drawing.add('Message', 'Wait');
  await drawing.panel.getByRole('checkbox', { name: 'SMS' }).click();
  await drawing.panel.getByRole('button', { name: 'Earlier' }).click();
  await drawing.add('Wait', 'Message');
  await drawing.choose('Wait', 'for something to happen');
  await drawing.add('Message', 'Wait 2', 'No answer');
  await drawing.add('Task', 'Wait 2', 'Answered');
  await drawing.choose('Done', 'Leaves');
  await drawing.choose('Overdue', 'Leaves');
  await seen(drawing.step('Wait 2').getByText('1', { exact: true }));
  await drawing.canvas.getByRole('button', { name: 'See all of it' }).click();
  await drawing.connect('Wait 2', 0, 'Leaves');
  await seen(drawing.plus('Wait 2', 'Paid'));
  await drawing.canvas.getByRole('button', { name: 'Tidy' }).click();
  await seen(page.getByRole('status').getByText(/^Saved/));
  expect(await drawing.canvas.getByRole('button', { name: /: (Enters|Wait|Message|Task|Leaves)/ }).count()).toBe(7);
  await takeScreenshot(page, 'first-journey-drawn');

  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1?' });
  await seen(dialog.getByText('Nobody meets the start today.'));
  await dialog.getByRole('button', { name: 'Publish version 1' }).click();
  await seen(page.getByText('Version 1 is live.'));
  await seen(page.getByText('live · version 1'));
  expect(keys).toEqual([]);
});

it('publishes exactly what was drawn', async () => {
  const { items } = await ask(page, api.journeys.list, {});
  const [journey] = items;
  if (!journey) throw new Error('there is no journey');
  const { document } = await ask(page, api.journeys.version, { params: { id: journey.id, number: 1 } });
  // The same document runs on every host in tests/temporal/first-journey.test.ts.
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../support/first-journey/journey.json');
});

it('takes in a portfolio of 500 accounts', async () => {
  await goTo(page, 'Portfolio');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(join(root, 'examples', 'portfolio', 'accounts.csv'));
  await seen(page.getByText('199 of 199 rows looked at are right'));
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByRole('link', { name: 'See the accounts' }).waitFor({ timeout: 90_000 });
  expect((await ask(page, api.accounts.list, {})).total).toBe(500);
});

/** The phone of somebody with messages, held in the sandbox. */
async function holdPhone(name: string): Promise<Locator> {
  await goTo(page, 'Sandbox');
  const phone = page.getByRole('region', { name: 'Debtor phone' });
  await phone.getByRole('combobox', { name: 'Whose phone' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await seen(phone.getByRole('textbox', { name: `Reply as ${name.split(' ')[0]}` }));
  return phone;
}

async function step(button: '+ 1 day' | '+ 45 days'): Promise<void> {
  await goTo(page, 'Sandbox');
  const before = (await ask(page, api.sandbox.clock, {})).now;
  await page.getByRole('button', { name: button }).click();
  const end = before + (button === '+ 1 day' ? 1 : 45) * 86_400_000;
  await expect
    .poll(async () => (await ask(page, api.sandbox.stepState, {})).step, { timeout: 100_000, interval: 300 })
    .toMatchObject({ state: 'done', at: end, problem: null });
  await seen(page.getByRole('heading', { name: button === '+ 1 day' ? 'While a day passed' : 'While 45 days passed' }));
  await page.getByRole('button', { name: 'Stop here' }).waitFor({ state: 'detached' });
}

const phones = async (): Promise<readonly Phone[]> => {
  const found: Phone[] = [];
  for (let cursor: string | undefined; ;) {
    const people = await ask(page, api.sandbox.people, { query: { limit: 200, cursor } });
    for (const person of people.items)
      if (person.messages > 0) found.push(await ask(page, api.sandbox.phone, { params: { personId: person.id } }));
    if (people.nextCursor === null) return found;
    cursor = people.nextCursor;
  }
};

let answering: Phone;
let paying: Phone;

it('writes to people by SMS in the morning', async () => {
  await step('+ 1 day');
  const reached = (await phones()).filter(
    (phone) => phone.messages.some((message) => message.channel === 'sms') && phone.accounts.length === 1,
  );
  const [first, second] = reached.filter((phone) => phone.person.language === 'en');
  if (!first || !second) throw new Error('nobody had an SMS');
  [answering, paying] = [first, second];
});

it('hands a person who answers to an agent', async () => {
  const phone = await holdPhone(answering.person.name);
  await phone.getByRole('textbox', { name: /^Reply as/ }).fill('I lost my job. Can somebody call me?');
  await phone.getByRole('button', { name: 'Send' }).click();
  await seen(phone.getByText('Can somebody call me?'));
  await goTo(page, 'Inbox');
  await seen(page.getByRole('row').filter({ hasText: answering.person.name }).getByText('Call back'));
  expect((await ask(page, api.tasks.list, {})).items).toMatchObject([
    { title: 'Call back', queue: 'Agents', account: { personName: answering.person.name } },
  ]);
});

it('lets a person go who pays all of it', async () => {
  const phone = await holdPhone(paying.person.name);
  await phone.getByRole('button', { name: 'Pay…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^All of it/ }).click();
  await dialog.getByRole('button', { name: 'Pay', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Open the account' }).click();
  await takeScreenshot(page, 'first-journey-paid');
  await seen(page.getByText('Left “New journey”: paid what was due'));
  await seen(page.getByText(/now owes \$0\.00/i));
  await seen(page.getByText('This account is in no journey now.'));
});

it('goes through 45 days, and every message came at an hour that is lawful where the person is', async () => {
  await step('+ 45 days');
  await takeScreenshot(page, 'first-journey-45-days');
  const all = await phones();
  const times: string[] = [];
  for (const phone of all)
    for (const zone of await zonesOf(phone)) times.push(...written(phone).map((message) => localHour(message.at, zone)));
  expect(times.length).toBeGreaterThan(400);
  expect(times.filter((time) => !isLawful(time))).toEqual([]);
  // Nobody who had paid or was with an agent was written to again.
  for (const one of [answering, paying])
    expect(all.filter((phone) => phone.person.id === one.person.id).map((phone) => written(phone).length)).toEqual([written(one).length]);

  const both = all.find(
    (phone) => written(phone).some(({ channel }) => channel === 'sms') && written(phone).some(({ channel }) => channel === 'email'),
  );
  if (!both) throw new Error('nobody had an SMS and an e-mail');
  const phone = await holdPhone(both.person.name);
  await phone.getByText(/^SMS \d/).click();
  await seen(
    phone
      .getByRole('log', { name: 'SMS' })
      .getByText(/Harbor Collections/)
      .first(),
  );
  await phone.getByText(/^E-mail \d/).click();
  await seen(phone.getByRole('log', { name: 'E-mail' }).getByRole('button', { name: 'Read the whole e-mail' }).first());
  await takeScreenshot(page, 'first-journey-phone');
});

const written = (phone: Phone): Phone['messages'] => phone.messages.filter((message) => message.direction === 'in');

/** Where the person may be: the phone knows one zone or none, the account all that are possible. */
async function zonesOf(phone: Phone): Promise<readonly string[]> {
  const [account] = phone.accounts;
  if (phone.person.zone !== null || !account) return phone.person.zone === null ? [] : [phone.person.zone];
  return (await ask(page, api.accounts.read, { params: { id: account.id } })).person.place.zones;
}

/** “Tue 08:00 America/Bogota”, by the test's own reckoning. */
function localHour(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['weekday']} ${part['hour']}:${part['minute']} ${zone}`;
}

const MEXICAN = new Set([
  'America/Mexico_City',
  'America/Cancun',
  'America/Hermosillo',
  'America/Tijuana',
  'America/Monterrey',
  'America/Mazatlan',
]);

/** Ley 2300 of 2023; CONDUSEF's rules for collection offices; Regulation F, 12 CFR 1006.6(b)(1). */
function isLawful(time: string): boolean {
  const [weekday = '', clock = '', zone = ''] = time.split(' ');
  const within = (from: string, until: string): boolean => clock >= from && clock < until;
  if (zone === 'America/Bogota') return weekday === 'Sat' ? within('08:00', '15:00') : weekday !== 'Sun' && within('07:00', '19:00');
  return MEXICAN.has(zone) ? within('07:00', '22:00') : within('08:00', '21:00');
}

it('shows on an account why a message had to wait, with the law that says so', async () => {
  const { account, item } = await someDeferral();
  await page.goto(`${product.url}/accounts/${account}`);
  await page.getByText('Decisions', { exact: true }).click();
  await page
    .getByRole('button', { name: /deferred to/ })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: 'Why it was deferred' });
  await seen(panel.getByText(/^Not before/));
  await seen(panel.getByText('Rules that objected'));
  await seen(panel.getByRole('link', { name: /Ley 2300/ }).first());
  await takeScreenshot(page, 'first-journey-deferral');
  const decision = await ask(page, api.decisions.read, { params: { id: item.decisionId } });
  expect(decision.verdict).toBe('defer');
  expect(decision.until).toBeGreaterThan(decision.at);
  expect(decision.objected.flatMap((word) => word.citations).some((citation) => citation.url?.startsWith('https://'))).toBe(true);
});

async function someDeferral(): Promise<{ account: string; item: Extract<TimelineItem, { kind: 'decision' }> }> {
  for (let cursor: string | undefined; ;) {
    const accounts = await ask(page, api.accounts.list, { query: { limit: 200, cursor } });
    for (const account of accounts.items.filter((one) => one.place.country === 'CO')) {
      const timeline = await ask(page, api.accounts.timeline, { params: { id: account.id }, query: { group: 'decisions' } });
      for (const item of timeline.items) if (item.kind === 'decision' && item.verdict === 'defer') return { account: account.id, item };
    }
    if (accounts.nextCursor === null) break;
    cursor = accounts.nextCursor;
  }
  throw new Error('no account had to wait');
}

it('left nothing wrong in the browser', () => {
  expect(visitor.complaints).toEqual([]);
});
