import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from '../../apps/web/test/fixture/server.ts';
import { inspect, LOOKS } from '../../apps/web/test/inspect.ts';
import { SCENES } from '../../apps/web/test/screens.ts';
import { cacheFolder } from '../../scripts/provision/root.ts';
import { launchBrowser, takeScreenshot } from '../support/browser.ts';

let browser: Browser;
let fixture: Fixture;

beforeAll(async () => {
  const dist = join(cacheFolder, 'web-under-test');
  await build({
    configFile: join(import.meta.dirname, '../../apps/web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: dist, emptyOutDir: true },
  });
  [browser, fixture] = await Promise.all([launchBrowser(), startFixture(dist)]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await fixture.stop();
});

/** With made-up data behind the real contract, so that every state of a screen can be reached at once. */
describe.each(SCENES)('the screen $name', (scene) => {
  it.each(LOOKS)('has nothing wrong with it: $name', async (look) => {
    const wrong = await inspect(browser, fixture.base, scene, look, async (page) => {
      await takeScreenshot(page, `${scene.name}-${look.name}`);
    });
    expect(wrong).toEqual([]);
  });
});
