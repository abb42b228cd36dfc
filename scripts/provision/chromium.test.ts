import { afterEach, expect, it, vi } from 'vitest';
import { obtainChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

it('says what is wrong with a configured path, and looks no further', async () => {
  vi.stubEnv('MAKEGOOD_CHROMIUM', '/no/such/browser');
  expect(await obtainChromium()).toEqual({ unavailable: 'MAKEGOOD_CHROMIUM is /no/such/browser, and it is no program' });
});

it('takes a configured program that tells its version', async () => {
  vi.stubEnv('MAKEGOOD_CHROMIUM', process.execPath);
  expect(await obtainChromium()).toEqual({ path: process.execPath, version: process.version });
});
