import { api } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** The journey in words, on the screen and on paper, and what stands on its picture beside the steps. */
let product: Product;
let browser: Browser;
let manager: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
  manager = await visit(browser, product.url, 'Collections manager');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

type Detail = Awaited<ReturnType<typeof readJourney>>;
const readJourney = (page: Page, id: string) => ask(page, api.journeys.read, { params: { id } });

function documentOf({ document }: Pick<Detail, 'document'>): JourneyDocument {
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error('the draft cannot be read');
  return parsed.value;
}

/** The draft as the server has it now. */
const draftOf = async (page: Page, id: string): Promise<JourneyDocument> => documentOf(await readJourney(page, id));
const stepsOf = async (page: Page, id: string) => Object.values((await draftOf(page, id)).steps);

/** The example of early reminders as a journey of its own, with whatever `change` makes of it. */
async function ownCopy(page: Page, name: string, change: (document: JourneyDocument) => JourneyDocument = (same) => same): Promise<string> {
  const { items } = await ask(page, api.journeys.list, {});
  const early = items.find((journey) => journey.name === 'Early reminders, US');
  const document = change(documentOf(await readJourney(page, early?.id ?? '')));
  const { journey } = await ask(page, api.journeys.create, { body: { name, from: { type: 'document', document: { ...document, name } } } });
  return journey.id;
}

async function open(page: Page, id: string, how: 'canvas' | 'outline'): Promise<void> {
  await page.goto(`${product.url}/journeys/${id}`);
  const tree = page.getByRole('tree');
  const canvas = canvasOf(page);
  await tree.or(canvas).first().waitFor();
  if (how === 'outline' && (await canvas.isVisible())) await page.getByRole('button', { name: 'Outline' }).click();
  if (how === 'canvas' && (await tree.isVisible())) await page.getByText('Canvas', { exact: true }).click();
  await (how === 'outline' ? tree : canvas).waitFor();
}

const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'The journey as a picture' });
const row = (page: Page, name: string | RegExp): Locator => page.getByRole('treeitem', { name }).first();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the outline', () => {
  it('draws, puts in order, skips, deletes and undoes with the keyboard alone, and is the same journey as on the canvas', async () => {
    const { page, complaints } = manager;
    const { journey } = await ask(page, api.journeys.create, { body: { name: 'Written by hand', from: { type: 'blank' } } });
    await open(page, journey.id, 'outline');
    // One tab stop: the first row has it.
    await row(page, /Enters/).focus();
    expect(await page.getByRole('tree').locator('[tabindex="0"]').count()).toBe(1);

    for (const words of ['email', 'delay']) {
      await page.keyboard.press('a');
      await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first().waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The form of the new step opens beside; Escape closes it and leads back to its row.
      await page.getByRole('button', { name: 'Delete this step' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Delete this step' }).waitFor({ state: 'detached' });
      await row(page, /Enters/).focus();
    }
    const order = async () =>
      (await page.getByRole('treeitem').allTextContents()).map((text) => /^\d+([A-Z][a-z]+)/.exec(text)?.[1]).filter(Boolean);
    await expect.poll(order).toEqual(['Enters', 'Wait', 'Message', 'Leaves']);

    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^2Wait/);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(order).toEqual(['Enters', 'Message', 'Wait', 'Leaves']);
    // The focus went along with the step.
    await expect.poll(() => focused(page)).toMatch(/^3Wait/);
    await page.keyboard.press('s');
    await row(page, /Wait.*Skipped: people go straight on/).waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(order).toEqual(['Enters', 'Message', 'Leaves']);
    await page.keyboard.press('Control+Z');
    await row(page, /Wait.*Skipped/).waitFor();
    await expect
      .poll(async () => (await stepsOf(page, journey.id)).map(({ kind, skipped }) => [kind, skipped]))
      .toEqual(
        expect.arrayContaining([
          ['wait', true],
          ['message', undefined],
          ['trigger', undefined],
          ['exit', undefined],
        ]),
      );

    // The menu has every other action; here by its key.
    await row(page, /Message/).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Move to/ }).waitFor();
    await page.keyboard.press('Escape');

    // How one looks at journeys is kept, and both ways show the same.
    await page.reload();
    await row(page, /Wait.*Skipped/).waitFor();
    await page.getByText('Canvas', { exact: true }).click();
    await canvasOf(page).getByText('Skipped: people go straight on.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('closes and opens branches, and goes to where a branch goes on', async () => {
    const { page } = manager;
    const id = await ownCopy(page, 'To be walked');
    await open(page, id, 'outline');
    const all = await page.getByRole('treeitem').count();
    await row(page, /Wait for an answer/).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await row(page, /Wait for an answer/).getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('treeitem').count()).toBeLessThan(all);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(all);
    await row(page, /on “Promised”.*Goes on with step/).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^\d+Promise kept\?/);
  });
});

it('on paper stands the whole journey with its texts, and nothing of the screen', async () => {
  const { page, complaints } = manager;
  const id = await ownCopy(page, 'For the file', (document) => ({
    ...document,
    notes: { n: { text: 'Agreed with legal.', step: 'best', at: { x: 284, y: 0 } } },
  }));
  await open(page, id, 'canvas');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-print]');
  await paper.waitFor();
  const text = await paper.innerText();
  const drawn = await draftOf(page, id);
  for (const step of Object.values(drawn.steps)) expect(text).toContain(step.name);
  for (const { content } of drawn.templates)
    for (const words of [content.en, content.es, content.pt]) {
      if (words?.email) expect(text).toContain(words.email.subject);
      if (words?.sms) expect(text).toContain(words.sms.text);
    }
  expect(text).toContain('Agreed with legal.');
  expect(text).toContain('On dispute, the account leaves as stopped.');
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await takeScreenshot(page, 'outline-print');
  await page.emulateMedia({ media: 'screen' });
  await paper.waitFor({ state: 'detached' });
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
  expect(complaints).toEqual([]);
});

it('a note is written where it stands, and a phase folds to one card without moving a step', async () => {
  const { page, complaints } = manager;
  const inside = ['first', 'answer', 'rest'];
  const id = await ownCopy(page, 'With notes', (document) => ({
    ...document,
    steps: Object.fromEntries(
      Object.entries(document.steps).map(([key, step]) => [key, inside.includes(key) ? { ...step, phase: 'p' } : step]),
    ),
    phases: { p: { name: 'First words', collapsed: false } },
    notes: { n: { text: 'Ask legal', step: 'best', at: { x: 284, y: 0 } } },
  }));
  const before = await draftOf(page, id);
  await open(page, id, 'canvas');
  const note = page.getByRole('button', { name: /^Note: / });
  await note.dblclick();
  await page.getByRole('textbox', { name: 'Note, for colleagues only' }).fill('Legal says: not before 9.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Note: Legal says: not before 9.' }).waitFor();
  await expect.poll(async () => (await draftOf(page, id)).notes['n']?.text).toBe('Legal says: not before 9.');

  const below = page.locator('.react-flow__node[data-id="again"]');
  const top = async () => (await below.boundingBox())?.y ?? 0;
  const open_ = await top();
  await page.getByRole('button', { name: 'Fold “First words”' }).click();
  const card = page.getByRole('button', { name: /^Phase: First words/ });
  await card.getByText('3 steps').waitFor();
  await page.getByRole('button', { name: /^Message: Friendly reminder/ }).waitFor({ state: 'detached' });
  await expect.poll(top).toBeLessThan(open_ - 100);
  await expect.poll(async () => (await draftOf(page, id)).phases['p']?.collapsed).toBe(true);
  const places = (document: JourneyDocument) => Object.entries(document.steps).map(([key, { at }]) => [key, at]);
  expect(places(await draftOf(page, id))).toEqual(places(before));
  await takeScreenshot(page, 'canvas-folded');
  await card.click();
  await page.getByRole('button', { name: /^Message: Friendly reminder/ }).waitFor();
  expect(complaints).toEqual([]);
});

it('what is to be settled is found in a worker and is one list for badge, checklist and header', async () => {
  const { page, complaints } = manager;
  const id = await ownCopy(page, 'With a hole', (document) => {
    const { again, ...steps } = document.steps;
    if (!again) throw new Error('the example has a second reminder');
    return { ...document, steps: { ...steps, again: { ...again, next: {} } } };
  });
  await open(page, id, 'canvas');
  expect(page.workers().length).toBe(1);
  const badge = page.locator('.react-flow__node[data-id="again"]').getByText(/to look at$/);
  const header = page
    .getByRole('banner')
    .or(page.locator('header'))
    .getByText(/to look at$/)
    .first();
  const checklist = page.getByRole('complementary').getByText('must be settled');
  const count = async (of: Locator) => Number.parseInt(await of.innerText(), 10);
  await badge.waitFor({ state: 'attached' });
  const before = await count(header);
  expect(await checklist.count()).toBe(before);
  expect(
    await page
      .getByRole('complementary')
      .getByText(/“Second reminder” leads nowhere/)
      .count(),
  ).toBeGreaterThan(0);
  // Drawn here, found here, before anything is saved.
  await page.route('**/draft', (route) => route.abort());
  await page.getByRole('button', { name: /^Message: Second reminder/ }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Delete this step' }).click();
  await badge.waitFor({ state: 'detached' });
  const side = page.getByRole('complementary');
  await checklist.first().waitFor();
  await expect.poll(() => side.getByText(/“Second reminder” leads nowhere/).count()).toBe(0);
  await expect.poll(async () => (await count(header)) - (await checklist.count())).toBe(0);
  await page.unroute('**/draft');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => count(header)).toBe(before);
  expect(complaints.filter((complaint) => !complaint.includes('/draft') && !complaint.includes('ERR_FAILED'))).toEqual([]);
});

describe.each(['light', 'dark'] as const)('what axe says, %s', (colorScheme) => {
  it('has nothing against notes, phases, skipped steps and the outline', async () => {
    const { page, leave } = await visit(browser, product.url, 'Collections manager', { colorScheme });
    const id = await ownCopy(page, `For axe, ${colorScheme}`, (document) => ({
      ...document,
      steps: Object.fromEntries(
        Object.entries(document.steps).map(([key, step]) => {
          if (key === 'first') return [key, { ...step, phase: 'open', skipped: true as const }];
          return [key, key === 'answer' ? { ...step, phase: 'open' } : key === 'promise' ? { ...step, phase: 'folded' } : step];
        }),
      ),
      phases: { open: { name: 'First words', collapsed: false }, folded: { name: 'Promises', collapsed: true } },
      notes: {
        n: { text: 'Ask legal', step: 'best', at: { x: 284, y: 0 } },
        free: { text: 'Reviewed in May', step: null, at: { x: -200, y: 40 } },
      },
    }));
    const wrong: string[] = [];
    for (const how of ['canvas', 'outline'] as const) {
      await open(page, id, how);
      await page.waitForLoadState('networkidle');
      await takeScreenshot(page, `drawn-${how}-${colorScheme}`);
      wrong.push(...(await violationsOn(page)).map((violation) => `${how} ${violation}`));
    }
    await leave();
    expect(wrong).toEqual([]);
  });
});
