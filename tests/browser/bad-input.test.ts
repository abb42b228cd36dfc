import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from '@makegood/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/provision/root.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Visitor } from './support/visitor.ts';

/** What people bring that is wrong: each time they are told so, nothing of it is kept, and they can put it right. */
let product: Product;
let browser: Browser;
let visitor: Visitor;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'makegood-bad-input-'));

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
  visitor = await visit(browser, product.url, 'Collections manager');
  page = visitor.page;
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Presses a button that opens the file chooser, and chooses. */
async function bring(button: Locator, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(path);
}

/** What the browser itself says about an answer that the test has asked for is no complaint. */
const complaints = (of: Visitor): readonly string[] =>
  of.complaints.filter((line) => !/status of (400|409|422)|ERR_INTERNET_DISCONNECTED/.test(line));

describe('a journey from a broken file', () => {
  const sound = readFileSync(join(root, 'tests', 'support', 'first-journey', 'journey.json'), 'utf8');
  const broken = [
    { what: 'half of a file', content: sound.slice(0, 2_000), said: /cannot be read as JSON/ },
    { what: 'something else', content: '{"hello": 1}', said: /not a journey/i },
    { what: 'a step of a kind that there is not', content: sound.replace('"kind": "exit"', '"kind": "nap"'), said: /journey/i },
    { what: 'a newer form', content: sound.replace(/"schemaVersion": \d+/, '"schemaVersion": 99'), said: /newer version/ },
  ];

  it('is refused with one sentence, leaves nothing behind, and is taken when it is mended', async () => {
    const before = (await ask(page, api.journeys.list, {})).total;
    await page.goto(`${product.url}/journeys`);
    await page.getByRole('button', { name: 'New journey…' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New journey' });
    await dialog.getByText('A file', { exact: true }).click();
    const name = dialog.getByRole('textbox').first();
    const choose = dialog.getByRole('button', { name: 'Choose the file' });
    for (const [index, { what, content, said }] of broken.entries()) {
      await bring(choose, file(`broken-${index}.json`, content));
      await name.fill(what);
      const create = dialog.getByRole('button', { name: 'Create', exact: true });
      const alert = dialog.getByRole('alert').filter({ hasText: said });
      await alert.waitFor();
      expect(await create.isDisabled(), what).toBe(true);
      expect((await alert.innerText()).split('\n').length, what).toBeLessThanOrEqual(3);
      expect((await ask(page, api.journeys.list, {})).total, what).toBe(before);
    }
    await takeScreenshot(page, 'bad-input-journey');
    await bring(choose, file('mended.json', sound));
    await name.fill('Mended');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Mended' }).waitFor();
    expect((await ask(page, api.journeys.list, {})).total).toBe(before + 1);
    expect(complaints(visitor)).toEqual([]);
  });
});

describe('a portfolio in the wrong encoding with wrong dates', () => {
  const rows = [
    'Nº cuenta;Nº cliente;Nombre;Apellidos;País;Departamento;Ciudad;Celular;Acreedor;Tipo de acreedor;Tipo de deuda;Saldo;Moneda;Fecha de vencimiento',
    'BI-1;BC-1;Begoña;Núñez;CO;Antioquia;Medellín;301 000 0101;Banco Ejemplo;banco;préstamo;1.250.000,00;COP;24/09/2026',
    'BI-2;BC-2;Íñigo;Peña;CO;Antioquia;Medellín;301 000 0102;Banco Ejemplo;banco;préstamo;980.500,00;COP;31/02/2026',
    'BI-3;BC-3;Ángela;Muñoz;CO;Antioquia;Medellín;301 000 0103;Banco Ejemplo;banco;préstamo;75.000,00;COP;ayer',
  ].join('\r\n');
  const known = async () => {
    const found = await ask(page, api.accounts.list, { query: { q: 'BI-' } });
    return found.items.filter(({ reference }) => reference.startsWith('BI-'));
  };

  it('read as what it is not, it is refused as a whole and nothing of it is kept', async () => {
    await page.goto(`${product.url}/imports`);
    await bring(page.getByRole('button', { name: 'Choose a file' }), file('cartera.csv', Buffer.from(rows, 'latin1')));
    const characters = page.getByRole('combobox', { name: 'Characters' });
    await characters.waitFor();
    expect(await characters.inputValue()).toBe('Windows-1252 (Latin)');
    await characters.click();
    await page.getByRole('option', { name: 'UTF-8', exact: true }).click();
    await page.getByText('0 of 3 rows looked at are right').waitFor();
    await takeScreenshot(page, 'bad-input-encoding');
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText('Nothing of it was kept.').waitFor();
    expect(await known()).toEqual([]);
  });

  it('read as what it is, the right rows are taken in, the wrong dates come back with the reason, are corrected, and go in', async () => {
    await page.goto(`${product.url}/imports`);
    await bring(page.getByRole('button', { name: 'Choose a file' }), join(folder, 'cartera.csv'));
    await page.getByText('1 of 3 rows looked at are right').waitFor();
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText('2 rows were refused').waitFor();
    expect((await known()).map(({ reference }) => reference)).toEqual(['BI-1']);
    await takeScreenshot(page, 'bad-input-refused');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the refused rows' }).click();
    const refused = readFileSync(await (await download).path(), 'utf8');
    const [headings = '', ...lines] = refused.trim().split('\r\n');
    expect(headings).toMatch(/;What is wrong$/);
    expect(lines).toEqual([
      expect.stringMatching(/^BI-2;.*Íñigo;Peña;.*31\/02\/2026;.*There is no such day\.$/),
      expect.stringMatching(/^BI-3;.*Ángela;Muñoz;.*ayer;.*Not a date\.$/),
    ]);
    const corrected = refused.replace('31/02/2026', '28/02/2026').replace('ayer', '13/10/2026');
    await bring(page.getByRole('button', { name: 'Upload the corrected file' }), file('corrected.csv', corrected));
    await page.getByText('2 of 2 rows looked at are right').waitFor();
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByRole('link', { name: 'See the accounts' }).waitFor();
    const all = await known();
    expect(all.map(({ reference, personName, balance }) => [reference, personName, balance.minor]).sort()).toEqual([
      ['BI-1', 'Begoña Núñez', 125_000_000],
      ['BI-2', 'Íñigo Peña', 98_050_000],
      ['BI-3', 'Ángela Muñoz', 7_500_000],
    ]);
    expect(complaints(visitor)).toEqual([]);
  });
});

describe('two pages that save one draft', () => {
  it('lose nothing: the second is told quietly, and chooses', async () => {
    const other = await visit(browser, product.url, 'Marketer');
    const { journey } = await ask(page, api.journeys.create, { body: { name: 'Drawn by two', from: { type: 'blank' } } });
    const params = { params: { id: journey.id } };
    const nameOnServer = async () => {
      const { document } = await ask(page, api.journeys.read, params);
      return Object.values(document['steps'] ?? {})[0]?.name;
    };
    const open = async (on: Page) => {
      await on.goto(`${product.url}/journeys/${journey.id}`);
      await on
        .getByRole('application')
        .getByRole('button', { name: /^Start: / })
        .click();
    };
    const rename = (on: Page, name: string) => on.locator('aside').getByRole('textbox', { name: 'Name' }).fill(name);
    await Promise.all([open(page), open(other.page)]);

    await rename(page, 'First words');
    await expect.poll(nameOnServer).toBe('First words');
    await rename(other.page, 'Second words');
    const choose = async (on: Page, side: RegExp) => {
      await on
        .getByRole('alert')
        .filter({ hasText: 'changed the same thing in different ways.' })
        .getByRole('button', { name: 'Choose…' })
        .click();
      await on.getByRole('dialog').getByRole('radio', { name: side }).check();
      await on.getByRole('button', { name: 'Go on with this' }).click();
    };
    await other.page.getByText('Nothing is saved over anything until you choose.').waitFor();
    await takeScreenshot(other.page, 'bad-input-two-pages');
    // Nothing is written over, and nothing that was drawn is gone.
    expect(await nameOnServer()).toBe('First words');
    expect(await other.page.locator('aside').getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Second words');
    await choose(other.page, /^Yours/);
    await expect.poll(nameOnServer).toBe('Second words');

    await page.context().setOffline(true);
    await rename(page, 'Third words');
    await page.getByText('Not saved: no connection, kept in this browser').waitFor();
    await rename(other.page, 'Fourth words');
    await expect.poll(nameOnServer).toBe('Fourth words');
    await page.context().setOffline(false);
    await choose(page, /^By /);
    await page.getByRole('button', { name: /^Start: Fourth words/ }).waitFor();
    // What was drawn here is one step back.
    await page.keyboard.press('Control+Z');
    await page.getByRole('button', { name: /^Start: Third words/ }).waitFor();
    expect([...complaints(visitor), ...complaints(other)]).toEqual([]);
    await other.leave();
  });
});
