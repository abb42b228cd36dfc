import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { Scene } from './screens.ts';

/** How a screen is looked at: light, dark, and as narrow as a phone. */
export const LOOKS = [
  { name: 'light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;
export type Look = (typeof LOOKS)[number];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeResults = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().default('') })) }),
  ),
});

/** What axe finds on the page as it stands, one text each. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = axeResults.parse(await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary.replaceAll('\n', ' ')}`),
  );
}

/**
 * Opens one screen and says what is wrong with it: what axe finds, errors on the console, a page that scrolls sideways, a
 * request that leaves the product. `seen` is called with the finished page, for a picture.
 */
export async function inspect(
  browser: Browser,
  base: string,
  scene: Scene,
  look: Look,
  seen: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce', locale: 'en-US' });
  if (scene.stranger) await context.addCookies([{ name: 'stranger', value: '1', url: base }]);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    // That a stranger is a stranger, the browser reports as an error of its own.
    if (message.type() === 'error' && !(scene.stranger && message.text().includes('401')))
      wrong.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) wrong.push(`asks outside: ${request.url()}`);
  });
  try {
    await page.goto(base + scene.path);
    // A screen that tells colleagues who is there may never fall silent; what it shows has come long before.
    await page.waitForLoadState('networkidle', { timeout: 2_500 }).catch(() => undefined);
    await page.waitForFunction("!document.querySelector('.mantine-Skeleton-root')");
    await scene.then?.(page);
    await page.waitForTimeout(150);
    await seen(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) wrong.push(`scrolls sideways by ${wider} px`);
    return [...wrong, ...(await violationsOn(page))];
  } finally {
    await context.close();
  }
}
