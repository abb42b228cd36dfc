import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  /** What the browser complained of so far: errors of the page, failed requests, requests that leave the product. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

export type Door =
  'Administrator' | 'Collections manager' | 'Compliance officer' | 'Compliance, second person' | 'Marketer' | 'Agent' | 'Viewer';

/** Opens the product as a newcomer does and enters the sandbox by the one click of this role. */
export async function visit(browser: Browser, url: string, door: Door, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) complaints.push(`asks outside: ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('button', { name: door }).click();
  await page.getByRole('heading', { level: 1, name: 'Sandbox' }).waitFor();
  // Before anybody is known the session is asked for and refused; that is how the door is found.
  complaints.length = 0;
  return { page, complaints, leave: () => context.close() };
}

/** Goes to a screen by the rail, as a person does. */
export async function goTo(
  page: Page,
  name: 'Journeys' | 'Accounts' | 'Inbox' | 'Sandbox' | 'Rules' | 'Portfolio' | 'Engine',
): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
