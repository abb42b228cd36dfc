import { api, mayDo, PERMISSIONS, type Endpoint, type Role } from '@makegood/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { ask } from './support/ask.ts';
import { visit, type Door } from './support/visitor.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const ROLES: readonly { readonly door: Door; readonly role: Role }[] = [
  { door: 'Collections manager', role: 'manager' },
  { door: 'Compliance officer', role: 'compliance' },
  { door: 'Marketer', role: 'marketer' },
  { door: 'Agent', role: 'agent' },
  { door: 'Viewer', role: 'viewer' },
];

/** Every operation that changes something, with the permission it needs. */
const DEEDS: readonly { readonly name: string; readonly endpoint: Endpoint; readonly needs: (typeof PERMISSIONS)[number] }[] =
  Object.entries(api).flatMap(([area, endpoints]) =>
    Object.entries<Endpoint>(endpoints).flatMap(([name, endpoint]) => {
      const needs = PERMISSIONS.find((permission) => permission === endpoint.needs);
      return needs !== undefined && endpoint.method !== 'get' ? [{ name: `${area}.${name}`, endpoint, needs }] : [];
    }),
  );

/** The answer to a call whose ids and body mean nothing: whoever may not do it must not even learn that. */
async function statusOf(page: Page, endpoint: Endpoint): Promise<number> {
  const path = endpoint.path.replaceAll(/\{\w+\}/g, 'x');
  const response = await page.request.fetch(`${product.url}/api/v1${path}`, {
    method: endpoint.method.toUpperCase(),
    headers: { origin: product.url },
    data: {},
  });
  return response.status();
}

describe.each(ROLES)('$role', ({ door, role }) => {
  it('is refused by the server in everything that is not theirs, and in nothing else', async () => {
    const { page, leave } = await visit(browser, product.url, door);
    const answers: string[] = [];
    for (const { name, endpoint, needs } of DEEDS) {
      if (mayDo([role], needs)) continue;
      const status = await statusOf(page, endpoint);
      if (status !== 403) answers.push(`${name} answered ${status}`);
    }
    expect(answers).toEqual([]);
    const open = DEEDS.find(({ needs }) => mayDo([role], needs));
    if (open) expect(await statusOf(page, open.endpoint)).not.toBe(403);
    await leave();
  });
});

/** What each permission puts on the screens. */
const BUTTONS: { readonly [Permission in (typeof PERMISSIONS)[number]]?: readonly string[] } = {
  'journeys.draw': ['New journey…', 'Tidy', 'Undo', 'Redo'],
  'journeys.publish': ['Publish…', 'Retire…'],
  'journeys.run': ['Run now…', 'Pause…', 'Resume…'],
  'accounts.hold': ['Add a hold…', 'Lift'],
  'accounts.run': ['Skip', 'Pause'],
  'imports.run': ['Choose a file', 'Use the example portfolio', 'Take it in'],
  'sandbox.play': ['+ 1 hour', '+ 1 day', '+ 45 days', 'Until something happens', 'Send', 'Pay…'],
  'sandbox.reset': ['Begin afresh'],
  'tasks.work': ['Take it', 'Take this task'],
  'engine.mend': ['Try again'],
};

async function buttonsSeenBy(door: Door): Promise<ReadonlySet<string>> {
  const { page, complaints, leave } = await visit(browser, product.url, door);
  const [journeys, accounts] = await Promise.all([
    ask(page, api.journeys.list, { query: { status: 'live' } }),
    ask(page, api.accounts.list, { query: { limit: 1, sort: 'next' } }),
  ]);
  const paths = [
    '/sandbox',
    '/journeys',
    ...journeys.items.slice(0, 1).map(({ id }) => `/journeys/${id}`),
    ...accounts.items.map(({ id }) => `/accounts/${id}`),
    '/imports',
    '/inbox',
    '/engine',
  ];
  const seen = new Set<string>();
  for (const path of paths) {
    await page.goto(product.url + path);
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    for (const name of await page.getByRole('main').getByRole('button').allInnerTexts()) seen.add(name.trim());
    const more = page.getByRole('button', { name: 'More for this journey' });
    if (await more.isVisible()) {
      await more.click();
      for (const name of await page.getByRole('menuitem').allInnerTexts()) seen.add(name.trim());
    }
    for (const plus of await page.getByRole('button', { name: /^Add a step (after|between)/ }).all())
      if (await plus.isVisible()) seen.add('Tidy');
  }
  expect(complaints).toEqual([]);
  await leave();
  return seen;
}

it('a viewer sees no button that would be refused', async () => {
  const forbidden = Object.values(BUTTONS).flat();
  const seen = await buttonsSeenBy('Viewer');
  expect(forbidden.filter((name) => seen.has(name))).toEqual([]);
});

it('a manager sees them, so that their absence means something', async () => {
  const seen = await buttonsSeenBy('Collections manager');
  expect(
    [
      'New journey…',
      'Tidy',
      'Run now…',
      'Pause…',
      'Retire…',
      'Add a hold…',
      'Pause',
      'Choose a file',
      '+ 45 days',
      'Send',
      'Begin afresh',
    ].filter((name) => !seen.has(name)),
  ).toEqual([]);
});

it('a viewer opens a step and can change nothing of it', async () => {
  const { page, complaints, leave } = await visit(browser, product.url, 'Viewer');
  const { items } = await ask(page, api.journeys.list, { query: { status: 'live' } });
  const id = items[0]?.id ?? '';
  const draft = async () => {
    const { document, revision } = await ask(page, api.journeys.read, { params: { id } });
    return { document, revision };
  };
  const before = await draft();
  await page.goto(`${product.url}/journeys/${id}`);
  await page
    .getByRole('application')
    .getByRole('button', { name: /^Start: / })
    .click();
  const panel = page.locator('aside');
  await panel.getByRole('textbox', { name: 'Name' }).waitFor();
  const inputs = await panel.locator('fieldset').first().locator('input, textarea, button').all();
  expect(inputs.length).toBeGreaterThan(2);
  for (const input of inputs) expect(await input.isDisabled()).toBe(true);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Z');
  await page.waitForLoadState('networkidle');
  expect(await draft()).toEqual(before);
  expect(complaints).toEqual([]);
  await leave();
});
