import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { api, documentSchema } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
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

const EXAMPLE = join(import.meta.dirname, '../../examples/journeys/early-reminders-us.json');

/** A live journey with people in it. */
async function liveJourney(page: Page): Promise<string> {
  const document = documentSchema.parse(JSON.parse(readFileSync(EXAMPLE, 'utf8')));
  const made = await ask(page, api.journeys.create, { body: { name: 'Early reminders', from: { type: 'document', document } } });
  const id = made.journey.id;
  await ask(page, api.journeys.publish, { params: { id }, body: { revision: made.revision, inFlight: 'stay' } });
  return id;
}

const step = (page: Page, name: string): Locator => page.getByRole('application').getByRole('button', { name: new RegExp(`: ${name}`) });
const saved = (page: Page): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor();
const sum = (crowds: readonly { readonly people: number }[]): number => crowds.reduce((total, { people }) => total + people, 0);

it('a version is published with a map of who goes where, compared, restored, paused, resumed and retired, in numbers of people', async () => {
  const { page, complaints, leave } = await visit(browser, product.url, 'Collections manager');
  const id = await liveJourney(page);
  await page.goto(`${product.url}/journeys/${id}`);

  // A step that people stand at is taken out.
  await page.getByRole('button', { name: 'See all of it' }).click();
  await step(page, 'Best lawful time').click();
  await page.getByRole('complementary', { name: 'Best lawful time' }).getByRole('button', { name: 'Delete this step' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 2?' });
  const { move, inFlight } = await ask(page, api.journeys.publishPreview, { params: { id } });
  const lost = sum(move.unmapped.map(({ crowd }) => crowd));
  expect(lost).toBeGreaterThan(1);
  await dialog.getByText(/Gone: .*Best lawful time/).waitFor();
  await dialog.getByText('No second person has agreed to this drawing.').waitFor();

  // Whoever stays is named; whoever would move from it has nowhere to go, so that it cannot be published.
  const publish = dialog.getByRole('button', { name: /^Publish version 2/ });
  expect(await publish.isEnabled()).toBe(true);
  await dialog.getByRole('button', { name: `See the ${inFlight.people} people` }).click();
  await expect.poll(() => dialog.getByRole('listitem').getByRole('link').count()).toBe(10);
  await dialog.getByRole('radio', { name: /go on in version 2/ }).check();
  await dialog
    .getByText(`${lost} people stand at a step that is gone`)
    .or(dialog.getByText(`${lost} people stand at steps that are gone`))
    .waitFor();
  expect(await publish.isDisabled()).toBe(true);
  await takeScreenshot(page, 'versions-unmapped');
  expect(await violationsOn(page)).toEqual([]);

  // Said where they go, it is a number on the button.
  await dialog.getByRole('combobox', { name: 'Where people at “Best lawful time” go' }).click();
  await page.getByRole('option', { name: 'Wait for an answer', exact: true }).click();
  const moving = dialog.getByRole('button', { name: `Publish version 2 and move ${inFlight.people} people` });
  await moving.waitFor();
  await dialog.getByLabel('A name for this version (optional)').fill('At once');
  await dialog.getByLabel('Why (optional)').fill('The hour is the gate’s business');
  await takeScreenshot(page, 'versions-publish');
  await moving.click();
  await page.getByText(`Version 2 is live. ${inFlight.people} people go on in it.`).waitFor();
  const overlay = await ask(page, api.journeys.overlay, { params: { id } });
  const waiting = overlay.steps.find((one) => one.step === 'answer')?.waiting ?? 0;
  expect(waiting).toBeGreaterThanOrEqual(lost);

  // The history names it, and holds any two against each other.
  await page.getByRole('button', { name: 'History' }).click();
  const versions = page.getByRole('navigation', { name: 'Versions' });
  await versions.getByText('“The hour is the gate’s business”').waitFor();
  await versions.getByRole('link', { name: 'At once' }).click();
  await page.getByRole('combobox', { name: 'Held against' }).click();
  await page.getByRole('option', { name: 'Version 1' }).click();
  await page.getByRole('button', { name: /Gone: .*Best lawful time/ }).click();
  await page.getByRole('region', { name: 'Best lawful time' }).getByRole('button', { name: 'All changes' }).waitFor();
  await takeScreenshot(page, 'versions-compare');
  expect(await violationsOn(page)).toEqual([]);

  // The first one is begun from again: a draft, not yet a version, and undone again.
  await versions.getByRole('button', { name: 'Begin from version 1…' }).click();
  await page
    .getByRole('dialog')
    .getByText(/New: .*Best lawful time/)
    .waitFor();
  await page.getByRole('button', { name: 'Make it the draft' }).click();
  await page.getByText('Draft of version 3').waitFor();
  await page.getByRole('button', { name: 'See all of it' }).click();
  await step(page, 'Best lawful time').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await step(page, 'Best lawful time').waitFor({ state: 'detached' });
  await page.getByText('Draft of version 3').waitFor({ state: 'detached' });

  // A pause holds people and says for whom something was due; going on says what each way does.
  await page.getByRole('button', { name: 'Pause…' }).click();
  await page
    .getByRole('dialog')
    .getByText(/would have happened within a day|Nothing falls due/)
    .waitFor();
  await page.getByRole('button', { name: `Hold ${inFlight.accounts} accounts` }).click();
  await page.getByText('Paused · version 2').waitFor();
  await page.getByRole('button', { name: 'Resume…' }).click();
  await page.getByRole('radio', { name: 'Everybody gets back the time they had left' }).waitFor();
  await takeScreenshot(page, 'versions-resume');
  await page.getByRole('button', { name: `Let ${inFlight.people} people go on` }).click();
  await page.getByText('Live · version 2').waitFor();

  // Retired: nobody enters, and those inside leave in a number that the button says.
  await page.getByRole('button', { name: 'More for this journey' }).click();
  await page.getByRole('menuitem', { name: 'Retire…' }).click();
  await page.getByRole('radio', { name: /people leave now/ }).check();
  await takeScreenshot(page, 'versions-retire');
  await page.getByRole('button', { name: `Retire it and let ${inFlight.people} people leave` }).click();
  await page.getByText('Retired · version 2').waitFor();
  const { journey } = await ask(page, api.journeys.read, { params: { id } });
  expect(journey.counts.running).toBe(0);
  await goTo(page, 'Journeys');
  await page
    .getByRole('row', { name: /Early reminders.*Retired/ })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await leave();
}, 120_000);
