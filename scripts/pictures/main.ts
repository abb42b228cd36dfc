import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { visit } from '../../tests/browser/support/visitor.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { startProduct } from '../../tests/support/product.ts';
import { obtainChromium } from '../provision/chromium.ts';
import { root } from '../provision/root.ts';
import { isUnavailable } from '../provision/unavailable.ts';
import { buildWebApp } from '../web-build.ts';
import { liveThrough } from './live-through.ts';
import { SCENES } from './scenes.ts';

const only = readArguments();
const chosen = SCENES.filter(({ name }) => name.includes(only));
const say = (line: string): void => console.error(line);
const chromium = await obtainChromium(say);
if (isUnavailable(chromium)) {
  console.error(chromium.unavailable);
  process.exit(1);
}
process.env['MAKEGOOD_CHROMIUM'] = chromium.path;
await buildWebApp(say);

const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const [product, browser] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser()]);
try {
  const player = await visit(browser, product.url, 'Administrator');
  await liveThrough(player.page);
  await player.leave();
  for (const { name, door, open } of chosen) {
    const { page, leave } = await visit(browser, product.url, door, {
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
    });
    await open(page, product.url);
    await page.waitForLoadState('networkidle');
    await page.waitForFunction("!document.querySelector('.mantine-Skeleton-root')");
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await leave();
    say(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await product.stop();
}

function readArguments(): string {
  try {
    return parseArgs({ options: { only: { type: 'string' } } }).values.only ?? '';
  } catch (error) {
    console.error(
      `npm run pictures: ${error instanceof Error ? error.message : String(error)}\n\n${readFileSync(new URL('./usage.txt', import.meta.url), 'utf8')}`,
    );
    process.exit(2);
  }
}
