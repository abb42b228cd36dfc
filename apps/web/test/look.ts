/**
 * Takes pictures of every screen (light, dark, 390 px) from the fixture and runs axe on each: `node apps/web/test/look.ts <folder> [name…]`.
 * Needs a built app and a Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { fixtureServer } from './fixture/server.ts';
import { SCREENS } from './screens.ts';

const [folder = 'pictures', ...names] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = fixtureServer(join(import.meta.dirname, '../dist')).listen(0);
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('No port');
const base = `http://127.0.0.1:${address.port}`;
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
let violations = 0;
const LOOKS = [
  { name: 'light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;
for (const look of LOOKS) {
  const context = await browser.newContext({
    viewport: look.viewport,
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  for (const screen of SCREENS) {
    if (names.length > 0 && !names.includes(screen.name)) continue;
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.log(`${screen.name} ${look.name} console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) console.log(`OUTSIDE REQUEST ${request.url()}`);
    });
    page.on('pageerror', (error) => console.log(`${screen.name} ${look.name} error: ${error.message}`));
    await page.goto(base + screen.path);
    await page.waitForLoadState('networkidle');
    await screen.then?.(page);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${screen.name}-${look.name}.png`) });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: {
            run: (
              context: unknown,
              options: unknown,
            ) => Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] }>;
          };
        }
      ).axe;
      return (await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${screen.name} ${look.name}: scrolls sideways by ${wide} px`);
    for (const violation of found) {
      violations += 1;
      console.log(
        `${screen.name} ${look.name} axe ${violation.id}: ${violation.help}\n   ${violation.nodes
          .slice(0, 3)
          .map((node) => `${node.html.slice(0, 160)}\n      ${node.failureSummary.replaceAll('\n', ' ').slice(0, 220)}`)
          .join('\n   ')}`,
      );
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`${violations} violations`);
