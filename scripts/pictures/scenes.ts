import { api } from '@makegood/contract';
import type { Page } from 'playwright-core';
import { ask } from '../../tests/browser/support/ask.ts';
import type { Door } from '../../tests/browser/support/visitor.ts';

type Scene = {
  /** Of the file in docs/pictures. */
  readonly name: string;
  readonly door: Door;
  readonly open: (page: Page, url: string) => Promise<void>;
};

/** What the pages in docs show, each as the person sees it for whom the page is written. */
export const SCENES: readonly Scene[] = [
  { name: 'sandbox', door: 'Collections manager', open: (page, url) => arrive(page, `${url}/sandbox`) },
  {
    name: 'journey',
    door: 'Collections manager',
    async open(page, url) {
      const { items } = await ask(page, api.journeys.list, {});
      const early = items.find(({ name }) => name.startsWith('Early')) ?? items[0];
      await arrive(page, `${url}/journeys/${early?.id ?? ''}`);
      await page
        .getByRole('button', { name: /^Message: / })
        .first()
        .click();
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
  { name: 'journeys', door: 'Marketer', open: (page, url) => arrive(page, `${url}/journeys`) },
  {
    name: 'account',
    door: 'Agent',
    async open(page, url) {
      const { items } = await ask(page, api.accounts.list, { query: { limit: 1, sort: 'next' } });
      await arrive(page, `${url}/accounts/${items[0]?.id ?? ''}`);
    },
  },
  { name: 'rules', door: 'Compliance officer', open: (page, url) => arrive(page, `${url}/rules/us-ny-nyc`) },
  { name: 'evidence', door: 'Compliance officer', open: (page, url) => arrive(page, `${url}/evidence`) },
  { name: 'engine', door: 'Administrator', open: (page, url) => arrive(page, `${url}/engine`) },
];

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
}
