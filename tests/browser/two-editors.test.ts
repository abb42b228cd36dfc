import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchema, api } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask, send } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const EXAMPLE = join(import.meta.dirname, '../../examples/journeys/early-reminders-us.json');

/** A journey that is live, with nothing drawn since. */
async function publishedJourney(page: Page): Promise<string> {
  const document = documentSchema.parse(JSON.parse(readFileSync(EXAMPLE, 'utf8')));
  const made = await ask(page, api.journeys.create, { body: { name: 'Early reminders', from: { type: 'document', document } } });
  await ask(page, api.journeys.publish, { params: { id: made.journey.id }, body: { revision: made.revision, inFlight: 'stay' } });
  return made.journey.id;
}

const step = (page: Page, name: string): Locator => page.getByRole('application').getByRole('button', { name: new RegExp(`: ${name}`) });
const panel = (page: Page, name: string): Locator => page.getByRole('complementary', { name, exact: true });
const status = (page: Page, words: RegExp): Locator => page.getByRole('main').getByRole('status').filter({ hasText: words });

/** Opens a step's panel; one that is out of sight is brought into it first, as a person does. */
async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'See all of it' }).click();
  await step(page, name).click();
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await open(page, from);
  await panel(page, from).getByRole('textbox', { name: 'Name', exact: true }).fill(to);
  await step(page, to).waitFor();
}

/** What the browser says of a request that was refused or cut on purpose is no complaint. */
const unexpected = ({ complaints }: Visitor): string[] =>
  complaints.filter((complaint) => !/status of 409|ERR_FAILED|ERR_ABORTED/.test(complaint));

it('two people draw on one draft, lose a connection, talk about it, and a third one agrees to it on a telephone', async () => {
  const [ana, ben] = await Promise.all([
    visit(browser, product.url, 'Collections manager'),
    visit(browser, product.url, 'Marketer', { colorScheme: 'dark' }),
  ]);
  const nameOf = async ({ page }: Visitor): Promise<string> => (await ask(page, api.session.session, {})).user.name;
  const [anaName, benName] = await Promise.all([nameOf(ana), nameOf(ben)]);
  const id = await publishedJourney(ana.page);
  const address = `${product.url}/journeys/${id}`;
  await Promise.all([ana.page.goto(address), ben.page.goto(address)]);

  // They see each other, and who is at which step.
  await open(ben.page, 'One more week');
  await ana.page.getByRole('list', { name: 'Who is here' }).getByText(`${benName}: at “One more week”`).waitFor();
  await open(ana.page, 'One more week');
  await panel(ana.page, 'One more week').getByText(`${benName} is editing this step`).waitFor();

  // What each changed apart is joined, and undo takes back only one's own.
  await rename(ben.page, 'Second reminder', 'Last reminder');
  await status(ben.page, /^Saved \d/).waitFor();
  await open(ana.page, 'Best lawful time');
  await panel(ana.page, 'Best lawful time').getByRole('button', { name: 'Delete this step' }).click();
  await ana.page.getByText(new RegExp(`^${benName} changed 1 thing at `)).waitFor();
  await step(ana.page, 'Last reminder').waitFor();
  await ana.page.getByRole('button', { name: /^Undo/ }).click();
  await step(ana.page, 'Best lawful time').waitFor();
  await step(ana.page, 'Last reminder').waitFor();
  await ana.page.getByRole('button', { name: /^Redo/ }).click();
  await status(ana.page, /^Saved \d/).waitFor();

  // Without a connection what is drawn stays in the browser, also over a reload.
  await ana.page.route('**/api/v1/journeys/*/draft', (route) => route.abort('failed'));
  await rename(ana.page, 'Friendly reminder', 'Kind reminder');
  await status(ana.page, /^Not saved: no connection, kept in this browser$/).waitFor();
  await ben.page.getByText(new RegExp(`^${anaName} changed 1 thing at `)).waitFor();
  await step(ben.page, 'Best lawful time').waitFor({ state: 'detached' });
  await ben.page.getByRole('button', { name: 'See what changed' }).click();
  await ben.page.getByText(/Gone: .*Best lawful time/).waitFor();
  await takeScreenshot(ben.page, 'two-editors-joined');
  await rename(ben.page, 'Friendly reminder', 'Short reminder');
  await status(ben.page, /^Saved \d/).waitFor();
  await ana.page.reload();
  await step(ana.page, 'Kind reminder').waitFor();
  await ana.page.unroute('**/api/v1/journeys/*/draft');

  // Both named one step: nothing goes over anything until somebody chooses.
  await ana.page.getByText(`You and ${benName} changed the same thing in different ways.`).waitFor();
  await ana.page.getByRole('button', { name: 'Choose…' }).click();
  const choice = ana.page.getByRole('dialog', { name: 'Which shall stand?' });
  await choice.getByText('Short reminder').waitFor();
  expect(await choice.getByRole('button', { name: '1 still to choose' }).isDisabled()).toBe(true);
  await takeScreenshot(ana.page, 'two-editors-choice');
  expect(await violationsOn(ana.page)).toEqual([]);
  await choice.getByRole('radio', { name: 'Yours' }).check();
  await choice.getByRole('button', { name: 'Go on with this' }).click();
  await status(ana.page, /^Saved \d/).waitFor();

  // A comment is on the step, is answered with the keyboard and settled.
  await open(ben.page, 'Hand to an agent');
  await ben.page.getByLabel('Comment on “Hand to an agent”').fill('Are four hours enough?');
  await ben.page.getByRole('button', { name: 'Comment', exact: true }).click();
  await ana.page.getByRole('application').getByText('1 open comment').waitFor();
  await open(ana.page, 'Hand to an agent');
  const talk = ana.page.getByRole('region', { name: 'Comments on this step' });
  await talk.getByRole('button', { name: 'Reply' }).press('Enter');
  await talk.getByLabel(`Reply to ${benName}`).fill('They were, in August.');
  await takeScreenshot(ana.page, 'two-editors-comment');
  await ana.page.keyboard.press('Control+Enter');
  await talk.getByText('They were, in August.').waitFor();
  // Who wrote it mends it, or takes it away; that something was said stays.
  await talk.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  await talk.getByLabel('Edit your comment').fill('They were, in July.');
  await ana.page.keyboard.press('Control+Enter');
  await talk.getByText('edited', { exact: true }).waitFor();
  await takeScreenshot(ana.page, 'two-editors-comment-edited');
  await talk.getByRole('listitem').filter({ hasText: 'in July' }).getByRole('button', { name: 'Remove' }).last().press('Enter');
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await talk.getByText(/^Removed by /).waitFor();
  expect(await talk.getByText('in July').count()).toBe(0);
  await talk.getByRole('button', { name: 'Resolve' }).press('Enter');
  await talk.getByRole('button', { name: 'Show 1 resolved' }).waitFor();

  // A second person is asked; whoever drew cannot agree, neither on the screen nor by the API.
  await ana.page.getByRole('button', { name: 'Review', exact: true }).click();
  await ana.page.getByRole('button', { name: 'Ask for a review…' }).click();
  const question = ana.page.getByRole('dialog');
  await question.getByLabel('What to look at (optional)').fill('The tone of the first words');
  await question.getByRole('button', { name: 'Ask for a review' }).click();
  await ana.page.getByRole('main').getByText('In review', { exact: true }).first().waitFor();
  await ana.page.getByRole('application').getByText('Best lawful time').waitFor();
  await takeScreenshot(ana.page, 'two-editors-review');
  expect(await violationsOn(ana.page)).toEqual([]);
  expect(await ana.page.getByRole('button', { name: 'Approve…' }).count()).toBe(0);
  const { current } = await ask(ana.page, api.journeyReviews.standing, { params: { id } });
  if (!current) throw new Error('There is no review');
  const own = await send(ana.page, api.journeyReviews.approve, { params: { id: current.id }, body: { hash: current.hash } });
  expect(own.status()).toBe(403);

  const officer = await visit(browser, product.url, 'Compliance officer', { viewport: { width: 390, height: 844 } });
  await officer.page.goto(`${product.url}/journeys?status=review`);
  await officer.page.getByRole('link', { name: 'Early reminders' }).click();
  await officer.page.getByRole('button', { name: 'Review', exact: true }).click();
  await officer.page.getByText('“The tone of the first words”').waitFor();
  await officer.page.getByText(/Gone: .*Best lawful time/).waitFor();
  // A telephone has no mouse that could rest on something and open its hint.
  await officer.page.mouse.move(0, 0);
  await officer.page.getByRole('tooltip').first().waitFor({ state: 'detached' });
  expect(await violationsOn(officer.page)).toEqual([]);
  expect(await officer.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await takeScreenshot(officer.page, 'two-editors-approve');
  await officer.page.getByRole('button', { name: 'Approve…' }).click();
  await officer.page.getByRole('button', { name: 'Approve exactly this' }).click();
  await officer.page.getByText(/^Approved by /).waitFor();

  // Meanwhile what was chosen and settled is on the other's drawing.
  await step(ben.page, 'Kind reminder').waitFor();
  expect(await ben.page.getByRole('application').getByText('1 open comment').count()).toBe(0);

  // Whoever draws on takes the approval away from what stands now.
  await ana.page.getByText(/^Approved by /).waitFor();
  await rename(ben.page, 'Kind reminder', 'Warm reminder');
  await ana.page.getByRole('main').getByText('Approved, changed since').waitFor();
  await ana.page.getByText('The drawing has changed since it was handed over.').waitFor();

  // Drawing needs room, and a small screen says so.
  await ana.page.setViewportSize({ width: 390, height: 844 });
  await ana.page.getByRole('button', { name: 'Drawing', exact: true }).click();
  await ana.page.getByText('Use a wider screen to change the journey.').waitFor();
  expect([...unexpected(ana), ...unexpected(ben), ...unexpected(officer)]).toEqual([]);
  await Promise.all([ana.leave(), ben.leave(), officer.leave()]);
}, 120_000);
