/**
 * Takes pictures of the screens (light, dark, 390 px) with made-up data and says what is wrong with them:
 * `node apps/web/test/look.ts <folder> [name…]`. Needs a built app and a Chromium (MAKEGOOD_CHROMIUM, else the system's).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startFixture } from './fixture/server.ts';
import { inspect, LOOKS } from './inspect.ts';
import { SCENES } from './screens.ts';

const [folder = 'pictures', ...names] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const fixture = await startFixture(process.env['WEB_DIST'] ?? join(import.meta.dirname, '../dist'));
const browser = await chromium.launch({ executablePath: process.env['MAKEGOOD_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const scene of SCENES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const look of LOOKS) {
    const wrong = await inspect(browser, fixture.base, scene, look, async (page) => {
      await page.screenshot({ path: join(folder, `${scene.name}-${look.name}.png`) });
    });
    for (const one of wrong) console.log(`${scene.name} ${look.name}: ${one}`);
  }
}
await browser.close();
await fixture.stop();
