import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { cacheFolder } from '../../scripts/provision/root.ts';

/** Where a test leaves what a person would have seen; ignored by git. */
export const screenshotsFolder = join(cacheFolder, 'screenshots');

/** A headless Chromium that talks to nobody but the page. The project `browser` of vitest.config.ts obtains it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['MAKEGOOD_CHROMIUM'];
  if (!executablePath) throw new Error('there is no browser here: move this test to tests/browser');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Keeps a picture of the page under this name and returns its path. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  mkdirSync(screenshotsFolder, { recursive: true });
  const path = join(screenshotsFolder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
