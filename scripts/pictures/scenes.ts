import { api } from '@makegood/contract';
import { configure, parseDocument, removeSteps, type JourneyDocument } from '@makegood/journey';
import type { Page } from 'playwright-core';
import { ask } from '../../tests/browser/support/ask.ts';
import type { Door } from '../../tests/browser/support/visitor.ts';

type Scene = {
  /** Of the file in docs/pictures. */
  readonly name: string;
  readonly door: Door;
  readonly open: (page: Page, url: string) => Promise<void>;
};

/**
 * What the pages in docs show, each as the person sees it for whom the page is written. In this order: the last ones change
 * a journey.
 */
export const SCENES: readonly Scene[] = [
  { name: 'sandbox', door: 'Collections manager', open: (page, url) => arrive(page, `${url}/sandbox`) },
  {
    name: 'journey',
    door: 'Collections manager',
    async open(page, url) {
      await openEarly(page, url);
      await page.locator('[data-number="waiting"]').first().waitFor();
    },
  },
  {
    name: 'gallery',
    door: 'Collections manager',
    async open(page, url) {
      await arrive(page, `${url}/journeys`);
      await page.getByRole('button', { name: 'New journey…' }).first().click();
      await page.getByRole('region', { name: /as a picture/ }).waitFor();
    },
  },
  {
    name: 'outline',
    door: 'Collections manager',
    async open(page, url) {
      await openEarly(page, url);
      await page.getByText('Outline', { exact: true }).click();
      await page.getByRole('tree').waitFor();
    },
  },
  {
    name: 'test-run',
    door: 'Collections manager',
    async open(page, url) {
      await openEarly(page, url, '?view=test');
      await page.locator('label', { hasText: 'Somebody made up' }).click();
      await page.getByLabel('State or region').fill('Georgia');
      // A Saturday, late.
      await page.getByLabel('Begins on').fill('2026-12-05');
      await page.getByLabel('At', { exact: true }).fill('22:30');
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      const run = page.getByRole('region', { name: 'Test run' });
      await run.getByRole('button', { name: 'Forward', exact: true }).click();
      await run
        .getByText(/^not before /)
        .first()
        .waitFor();
    },
  },
  {
    name: 'message',
    door: 'Marketer',
    async open(page, url) {
      await openEarly(page, url);
      await page.getByRole('button', { name: 'Message: Friendly reminder' }).click();
      const panel = page.locator('aside');
      await panel
        .getByRole('group', { name: /would read it, in English/ })
        .getByText(/SMS segment/)
        .waitFor();
      await panel.getByRole('textbox', { name: 'Words' }).evaluate((words) => words.parentElement?.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'side-by-side',
    door: 'Marketer',
    async open(page, url) {
      await openEarly(page, url);
      await page.getByRole('button', { name: 'Message: Friendly reminder' }).click();
      await page.getByRole('button', { name: 'Write side by side' }).click();
      await page
        .getByRole('dialog')
        .getByRole('group', { name: /would read it, in Portuguese/ })
        .waitFor();
    },
  },
  {
    name: 'account',
    door: 'Agent',
    async open(page, url) {
      // Somebody who was written to before and will be again.
      const { items } = await ask(page, api.accounts.list, { query: { limit: 50, sort: 'next' } });
      const people = await ask(page, api.sandbox.people, { query: { limit: 60 } });
      const written = new Set(people.items.filter(({ messages }) => messages > 1).map(({ name }) => name));
      const account = items.find(({ personName, place }) => place.country === 'US' && written.has(personName)) ?? items[0];
      await arrive(page, `${url}/accounts/${account?.id ?? ''}`);
    },
  },
  { name: 'rules', door: 'Compliance officer', open: (page, url) => arrive(page, `${url}/rules/us-ny-nyc`) },
  {
    name: 'evidence',
    door: 'Compliance officer',
    async open(page, url) {
      await arrive(page, `${url}/evidence`);
      await page.getByRole('button', { name: 'Look whether it is whole' }).click();
      await page.getByText(/^Verified up to entry/).waitFor();
    },
  },
  { name: 'engine', door: 'Administrator', open: (page, url) => arrive(page, `${url}/engine`) },
  {
    name: 'settings',
    door: 'Administrator',
    async open(page, url) {
      await ask(page, api.access.createToken, { body: { name: 'Loan book', role: 'systemWriter', days: 365 } });
      await arrive(page, `${url}/settings`);
      await page.getByRole('button', { name: 'Revoke…' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'changes',
    door: 'Collections manager',
    async open(page, url) {
      await draftAChange(page);
      await openEarly(page, url, '?view=review');
      await page.getByRole('button', { name: /^Gone: / }).waitFor();
    },
  },
  {
    name: 'publish',
    door: 'Collections manager',
    async open(page, url) {
      await openEarly(page, url);
      await page.getByRole('button', { name: 'Publish…' }).click();
      await page.getByRole('radio', { name: /go on in version/ }).check();
      await page.getByRole('combobox', { name: 'Where people at “Best lawful time” go' }).click();
      await page.getByRole('option', { name: 'Friendly reminder', exact: true }).click();
      await page.locator('button:not([disabled])', { hasText: /^Publish version/ }).waitFor();
      await page.getByRole('radio', { name: /finish on the version/ }).evaluate((choice) => choice.scrollIntoView({ block: 'start' }));
    },
  },
];

const early = async (page: Page) => {
  const { items } = await ask(page, api.journeys.list, {});
  const found = items.find(({ name }) => name.startsWith('Early reminders'));
  if (!found) throw new Error('The sandbox has no early reminders');
  return found.id;
};

async function openEarly(page: Page, url: string, search = ''): Promise<void> {
  await arrive(page, `${url}/journeys/${await early(page)}${search}`);
}

/** A step that people stand at is taken out and a wait is longer: a draft of the next version. */
async function draftAChange(page: Page): Promise<void> {
  const id = await early(page);
  const { document, revision } = await ask(page, api.journeys.read, { params: { id } });
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error('The draft cannot be read');
  const body = { document: { ...changed(parsed.value) }, baseRevision: revision };
  await ask(page, api.journeys.saveDraft, { params: { id }, body });
}

function changed(document: JourneyDocument): JourneyDocument {
  const answer = document.steps['answer'];
  if (answer?.kind !== 'wait' || answer.config.until.type !== 'events') throw new Error('Nobody waits for an answer');
  const until = { ...answer.config.until, timeout: { amount: 7, unit: 'days' as const } };
  return removeSteps(configure(document, 'answer', { ...answer.config, until }), ['best']);
}

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
}
