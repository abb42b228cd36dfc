import { api } from '@makegood/contract';
import { parseDocument } from '@makegood/journey';
import { fillTemplate, galleryWords, JOURNEY_TEMPLATE_IDS } from '@makegood/journey/gallery';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../apps/web/test/inspect.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit } from './support/visitor.ts';

/** The gallery of journeys to begin from, as a manager and a compliance officer would see it, in the sandbox's own data. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const seen = (of: Locator): Promise<void> => of.waitFor();

async function openGallery(page: Page, words: { readonly open: string; readonly title: string }): Promise<Locator> {
  await page.goto(`${product.url}/journeys`);
  await page.getByRole('button', { name: words.open }).first().click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.waitFor();
  return dialog;
}

const inEnglish = { open: 'New journey…', title: 'New journey' };

describe('the gallery', () => {
  it('shows each template as the journey that it would become, and follows every answer', async () => {
    const visitor = await visit(browser, product.url, 'Collections manager', { colorScheme: 'dark' });
    const { page } = visitor;
    const dialog = await openGallery(page, inEnglish);
    const say = galleryWords('en');
    const country = dialog.getByRole('combobox', { name: 'In which country?' });
    await seen(country);
    expect(await country.inputValue()).toBe('United States');
    for (const id of JOURNEY_TEMPLATE_IDS) {
      await dialog.getByRole('radio', { name: say(`${id}.title`) }).click();
      const steps = Object.values(fillTemplate(id, { country: 'US', channels: ['sms', 'email'], tone: 'neutral' }, 'en', 'gallery').steps);
      const picture = dialog.getByRole('region', { name: `“${say(`${id}.title`)}” as a picture: ${steps.length} steps` });
      await seen(picture);
      expect((await picture.getByRole('listitem').allInnerTexts()).map((text) => text.split(':')[0])).toHaveLength(steps.length);
    }
    await takeScreenshot(page, 'gallery');
    expect(await violationsOn(page)).toEqual([]);

    await dialog.getByRole('radio', { name: 'Early stage' }).click();
    await seen(dialog.getByText('Before you publish'));
    await dialog.getByRole('checkbox', { name: 'Calls by colleagues' }).check();
    await seen(dialog.getByRole('region', { name: /as a picture: 28 steps/ }));
    await dialog.getByText('Messages', { exact: true }).click();
    const first = dialog.getByRole('article').first();
    expect(await first.innerText()).toContain('attempt to collect a debt by a debt collector');
    expect(await first.innerText()).toContain('Reply STOP');
    await dialog.getByText('Firm', { exact: true }).click();
    await seen(first.getByText(/Please pay here/));
    await dialog.getByText('Rules', { exact: true }).click();
    await seen(dialog.getByRole('heading', { name: 'What must be said' }));
    await takeScreenshot(page, 'gallery-rules');
    await dialog.getByText('Messages', { exact: true }).click();
    await takeScreenshot(page, 'gallery-messages');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('fills one in for Mexico, in Spanish, lands on the drawing, and it can be published', async () => {
    const visitor = await visit(browser, product.url, 'Collections manager');
    const { page } = visitor;
    await ask(page, api.session.setLocale, { body: { locale: 'es' } });
    await page.evaluate("localStorage.setItem('makegood.locale', 'es')");
    const dialog = await openGallery(page, { open: 'Nuevo recorrido…', title: 'Nuevo recorrido' });
    await dialog.getByRole('radio', { name: 'Etapa media' }).click();
    await dialog.getByRole('combobox', { name: '¿En qué país?' }).fill('Méx');
    await page.getByRole('option', { name: 'México' }).click();
    await dialog.getByRole('checkbox', { name: 'WhatsApp' }).check();
    await dialog.getByRole('checkbox', { name: 'SMS' }).uncheck();
    await dialog.getByText('Suave', { exact: true }).click();
    await takeScreenshot(page, 'gallery-es');
    await dialog.getByText('Mensajes', { exact: true }).click();
    const text = dialog.getByRole('article').first();
    expect(await text.innerText()).toContain('El pago va solo a Banco del Norte');
    await takeScreenshot(page, 'gallery-es-messages');
    await dialog.getByRole('button', { name: 'Crear', exact: true }).click();
    await seen(page.getByRole('heading', { level: 1, name: 'Etapa media · México' }));
    await seen(page.getByRole('button', { name: /Un plan en partes/ }).first());
    await takeScreenshot(page, 'gallery-es-drawn');

    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const read = async () => ask(page, api.journeys.read, { params: { id } });
    const answers = { country: 'MX', channels: ['email' as const, 'whatsapp' as const], tone: 'soft' as const };
    const made = await read();
    expect(parseDocument(made.document)).toEqual({
      ok: true,
      value: { ...fillTemplate('medium', answers, 'es', id), name: 'Etapa media · México' },
    });
    expect(made.findings).toEqual([]);
    await page.getByRole('button', { name: 'Publicar…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publicar/ })
      .click();
    await expect.poll(async () => (await read()).journey.live?.versionNumber ?? 0, { timeout: 15_000 }).toBe(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('is worked with the keyboard alone on a small screen, from the cards to a blank page', async () => {
    const visitor = await visit(browser, product.url, 'Marketer', { viewport: { width: 390, height: 844 } });
    const { page } = visitor;
    const dialog = await openGallery(page, inEnglish);
    await dialog.getByRole('radio', { name: 'Early stage' }).focus();
    await takeScreenshot(page, 'gallery-390-cards');
    for (let presses = 0; presses < 8 && !(await dialog.getByRole('radio', { name: 'Broken promise' }).isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown');
    await dialog.getByRole('button', { name: 'Fill it in' }).focus();
    await page.keyboard.press('Enter');
    await seen(dialog.getByRole('region', { name: /Broken promise.*as a picture/ }));
    await takeScreenshot(page, 'gallery-390');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await dialog.getByRole('button', { name: 'All templates' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('radio', { name: 'Broken promise' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('button', { name: 'Fill it in' }).focus();
    await page.keyboard.press('Enter');
    await seen(dialog.getByRole('region', { name: /as a picture: 2 steps/ }));
    await dialog.getByRole('button', { name: 'Create', exact: true }).focus();
    await page.keyboard.press('Enter');
    await seen(page.getByRole('heading', { level: 1, name: 'New journey' }));
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
