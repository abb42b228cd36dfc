import { api } from '@makegood/contract';
import { parseDocument } from '@makegood/journey';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { Drawing } from './support/drawing.ts';
import { visit } from './support/visitor.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A journey that ends in two ways, published. */
async function callee(page: Page): Promise<void> {
  const made = await ask(page, api.journeys.create, { body: { name: 'A week’s patience', from: { type: 'blank' } } });
  const { id } = made.journey;
  const parsed = parseDocument(made.document);
  if (!parsed.ok) throw new Error(parsed.error.type);
  const { steps } = parsed.value;
  const [enter, leave] = ['enter', 'leave'].map((name) => steps[name]);
  if (enter?.kind !== 'trigger' || leave?.kind !== 'exit') throw new Error('A blank journey begins and ends');
  const week = { amount: 1, unit: 'weeks' } as const;
  const document = {
    ...parsed.value,
    steps: {
      enter: { ...enter, config: { ...enter.config, on: { type: 'manual' } }, next: { next: 'listen' } },
      listen: {
        kind: 'wait',
        name: 'Wait for money',
        config: { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: week } },
        next: { paid: 'paid', timeout: 'leave' },
        at: { x: 0, y: 176 },
      },
      paid: { ...leave, name: 'Has paid', config: { outcome: 'cured' }, at: { x: -200, y: 352 } },
      leave: { ...leave, at: { x: 200, y: 352 } },
    },
  };
  const saved = await ask(page, api.journeys.saveDraft, { params: { id }, body: { document, baseRevision: made.revision } });
  await ask(page, api.journeys.publish, { params: { id }, body: { revision: saved.revision, inFlight: 'stay' } });
}

it('a step sends people through a published journey: chosen by name, with its ends as ways on and its version in the dialog', async () => {
  const { page, complaints, leave } = await visit(browser, product.url, 'Collections manager');
  await callee(page);
  const made = await ask(page, api.journeys.create, { body: { name: 'First patience', from: { type: 'blank' } } });
  await page.goto(`${product.url}/journeys/${made.journey.id}`);
  const drawing = new Drawing(page);
  await drawing.add('Journey', 'Enters');
  await drawing.panel.getByText('has no journey to go through yet').first().waitFor();
  await takeScreenshot(page, 'call-journey-empty');

  await drawing.panel.getByRole('combobox', { name: 'Journey to go through' }).click();
  await page.getByRole('option', { name: 'A week’s patience' }).click();
  // The step bears its name, and each of its ends is a way on.
  await drawing.step('A week’s patience').waitFor();
  const [cured, exhausted] = ['Cured', 'Nothing left to try'].map((name) => drawing.panel.getByRole('checkbox', { name }));
  expect([await cured?.isChecked(), await exhausted?.isChecked()]).toEqual([true, true]);
  await drawing.plus('A week’s patience', 'Cured').waitFor();
  await takeScreenshot(page, 'call-journey-chosen');
  expect(await violationsOn(page)).toEqual([]);

  // One end that nobody tells apart goes the other way, which is said once.
  await exhausted?.click();
  await drawing.panel.getByText('these people go the “Otherwise” way').first().waitFor();
  await drawing.add('End', 'A week’s patience', 'Cured');
  await page.keyboard.press('Escape');
  await page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor();

  await page.getByRole('button', { name: /^Publish/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('A week’s patience, version 1', { exact: true }).waitFor();
  await takeScreenshot(page, 'call-journey-publish');
  await dialog.getByRole('button', { name: /^Publish/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const { plan } = await ask(page, api.journeyCalls.callee, { params: { id: made.journey.id, number: 1 } });
  expect(Object.keys(Object(plan['steps'])).filter((id) => id.includes('/'))).toHaveLength(3);
  expect(complaints).toEqual([]);
  await leave();
});
