import { api } from '@makegood/contract';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { Drawing } from './support/drawing.ts';
import { draftOf, meaningOf, openBlank } from './support/sameJourney.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** Copies between two tabs, what is refused and why, and undo over everything that the editor can do. */
let product: Product;
let browser: Browser;
let visitor: Visitor;
let context: BrowserContext;
let from: Page;
let to: Page;
let target: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
  visitor = await visit(browser, product.url, 'Collections manager');
  from = visitor.page;
  context = from.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  to = await context.newPage();
  await to.goto(product.url);
  target = await openBlank(to, 'Where they go');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const spoken = (page: Page, words: RegExp | string): Promise<void> => page.locator('[data-spoken]').filter({ hasText: words }).waitFor();
const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByText(/^Saved/)
    .waitFor();
const copied = (): Promise<unknown> => from.evaluate('navigator.clipboard.readText()');
const clipboard = (text: string): Promise<unknown> => to.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

/** Puts the pointer somewhere on the empty canvas and the focus on the page. */
async function pointAt(page: Page, x: number, y: number): Promise<void> {
  await page.bringToFront();
  await page.mouse.click(x, y);
  await page.mouse.move(x + 3, y + 3);
}

type Point = { readonly x: number; readonly y: number };

async function middle(of: Locator): Promise<Point> {
  const box = await of.boundingBox();
  if (!box) throw new Error('there is nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(start: Point, end: Point): Promise<void> {
  await to.mouse.move(start.x, start.y);
  await to.mouse.down();
  await to.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await to.mouse.move(end.x, end.y, { steps: 4 });
  // A dragged kind is followed frame by frame.
  await to.waitForTimeout(60);
  await to.mouse.up();
}

it('takes a branch to another tab, to where the pointer is, by one change', async () => {
  const { items } = await ask(from, api.journeys.list, {});
  const early = items.find((journey) => journey.name.startsWith('Early')) ?? items[0];
  await from.goto(`${product.url}/journeys/${early?.id}`);
  const drawn = new Drawing(from);
  await drawn.canvas
    .getByRole('button', { name: /^(Message|Wait)[^:]*: / })
    .first()
    .click();
  await from.keyboard.press('b');
  await spoken(from, /\d+ steps chosen/);
  await from.keyboard.press('Control+c');
  await spoken(from, /Copied \d+ steps/);
  const clip = JSON.parse(String(await copied()));
  const ids = Object.keys(clip.steps);
  expect(clip).toMatchObject({ makegood: 'steps', schemaVersion: 2 });

  const before = meaningOf(await draftOf(to, target));
  await pointAt(to, 900, 500);
  await to.keyboard.press('Control+v');
  await spoken(to, `Pasted ${ids.length} steps.`);
  const canvas = new Drawing(to).canvas;
  await canvas.getByText(`${ids.length} steps chosen`).waitFor();
  await saved(to);
  const pasted = await draftOf(to, target);
  expect(Object.keys(pasted.steps)).toHaveLength(ids.length + 2);
  expect(pasted.templates.length).toBeGreaterThan(0);
  // The first of them is where the pointer was.
  const first = await canvas.locator('.react-flow__node.selected').first().boundingBox();
  expect(Math.abs((first?.y ?? 0) - 500)).toBeLessThan(220);
  await takeScreenshot(to, 'canvas-pasted');

  await canvas.getByRole('button', { name: `Undo: add ${ids.length} steps` }).click();
  await expect.poll(async () => meaningOf(await draftOf(to, target))).toBe(before);
  await to.keyboard.press('Control+y');
  await expect.poll(async () => Object.keys((await draftOf(to, target)).steps).length).toBe(ids.length + 2);
  await to.keyboard.press('Control+z');
  await expect.poll(async () => meaningOf(await draftOf(to, target))).toBe(before);
});

it('says in words why something foreign, newer or broken is not pasted, and loses nothing', async () => {
  const clip = String(await copied());
  const refusals: readonly [string, RegExp][] = [
    ['Dear sir', /not steps of a journey/],
    [clip.replace(/"schemaVersion":2/, '"schemaVersion":99'), /newer/i],
    [clip.replace(/"kind":"(message|wait)"/, '"kind":"nap"'), /cannot be read/],
    [JSON.stringify(await draftOf(to, target)), /whole journey/],
  ];
  const before = meaningOf(await draftOf(to, target));
  for (const [text, why] of refusals) {
    await pointAt(to, 900, 560);
    await clipboard(text);
    await to.keyboard.press('Control+v');
    const told = to.getByRole('alert').filter({ hasText: why });
    await told.waitFor();
    await told.getByRole('button', { name: 'Close' }).click();
  }
  expect(await to.locator('.react-flow__node-step').count()).toBe(2);
  expect(meaningOf(await draftOf(to, target))).toBe(before);
});

it('takes back what was typed into a panel as one, and what a drag and a tidy did', async () => {
  const drawing = new Drawing(to);
  await drawing.add('Wait', 'Enters');
  const name = drawing.panel.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('');
  await name.pressSequentially('Three days');
  await drawing.step('Three days').waitFor();
  await drawing.panel.getByRole('button', { name: 'Close' }).click();
  await drawing.canvas.getByRole('button', { name: 'Undo: rename “Wait”' }).waitFor();
  await to.keyboard.press('Control+z');
  await drawing.step('Wait').waitFor();
  await to.keyboard.press('Control+y');
  await drawing.step('Three days').waitFor();

  const card = await middle(drawing.step('Three days'));
  await drag(card, { x: card.x + 260, y: card.y + 40 });
  await drawing.canvas.getByRole('button', { name: 'Undo: shift “Three days”' }).waitFor();
  await drawing.canvas.getByRole('button', { name: 'Tidy', exact: true }).click();
  await drawing.canvas.getByRole('button', { name: 'Undo: tidy' }).waitFor();
  // Tidied twice is tidied once: there is nothing more to take back.
  await drawing.canvas.getByRole('button', { name: 'Tidy', exact: true }).click();
  await spoken(to, 'It was tidy already.');

  // From the list of steps onto a wire, and from one wire to another.
  await drawing.canvas.getByRole('button', { name: 'Add a step', exact: true }).click();
  const palette = to.getByRole('region', { name: 'Add a step' });
  await drag(await middle(palette.getByRole('button', { name: 'Update' })), await middle(drawing.plus('Three days')));
  await spoken(to, 'Added “Update” between “Three days” and “Leaves”.');
  await palette.getByRole('button', { name: 'Close the list of steps' }).click();
  await drawing.panel.getByRole('button', { name: 'Close' }).click();
  await drag(await middle(drawing.step('Update')), await middle(drawing.plus('Enters')));
  await spoken(to, 'Moved “Update”: now between “Enters” and “Three days”.');

  for (const deed of [/move “/, 'add “Update”', 'tidy', 'shift “Three days”', 'rename “Wait”', 'add “Wait”'])
    await drawing.canvas.getByRole('button', { name: typeof deed === 'string' ? `Undo: ${deed}` : deed }).click();
  await drawing.step('Wait').waitFor({ state: 'detached' });
  expect(await drawing.canvas.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
});

it('explains a ring in which no time passes, where it is and in the list, and it cannot be published', async () => {
  const drawing = new Drawing(to);
  await drawing.add('Update', 'Enters');
  await drawing.add('Task', 'Update');
  await drawing.step('Update').click();
  await to.keyboard.press('ArrowDown');
  await to.keyboard.press('Delete');
  await spoken(to, /Took away the wire/);
  await drawing.add('Decision', 'Update');
  await drawing.step('Decision').click();
  await to.keyboard.press('c');
  const dialog = to.getByRole('dialog');
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('option', { name: /^Update/ }).click();
  await spoken(to, /now leads to “Update”/);
  await to.keyboard.press('Escape');
  await to
    .getByRole('complementary')
    .getByText(/could go round .*Update.* without any time passing/)
    .waitFor();
  await saved(to);
  await to.getByRole('button', { name: 'Publish…' }).click();
  const publish = to.getByRole('dialog');
  await publish.getByText(/without any time passing/).waitFor();
  expect(await publish.getByRole('button', { name: 'Publish version 1' }).isDisabled()).toBe(true);
  await to.keyboard.press('Escape');
});

it('says nothing in the library’s English to who reads Spanish', async () => {
  await ask(to, api.session.setLocale, { body: { locale: 'es' } });
  await to.evaluate("localStorage.setItem('makegood.locale', 'es')");
  await to.goto(`${product.url}/journeys/${target}`);
  const canvas = to.getByRole('application', { name: 'El recorrido como dibujo' });
  await canvas.getByRole('button', { name: /: Enters/ }).click();
  await canvas.getByRole('toolbar').waitFor();
  const said = await canvas.evaluate((root) => {
    const named = ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'data-message'];
    const words = [...root.querySelectorAll('*')].flatMap((element) => named.flatMap((name) => element.getAttribute(name) ?? []));
    return [root.textContent ?? '', ...words];
  });
  expect(said.length).toBeGreaterThan(20);
  const english =
    /press enter|zoom (in|out)|fit view|toggle interactivity|mini map|control panel|\bhandle\b|attribution|edge from|\bnode\b|\bedge\b|moved selected/i;
  expect(said.filter((words) => english.test(words))).toEqual([]);
  expect(said.join(' ')).toContain('Mapa pequeño');
  await takeScreenshot(to, 'canvas-es');
  expect(visitor.complaints).toEqual([]);
});
