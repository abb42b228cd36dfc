import { obtainChromium } from '../provision/chromium.ts';
import { isUnavailable } from '../provision/unavailable.ts';
import { buildWebApp } from '../web-build.ts';

/** Before the first file that needs a browser: the browser's path in the environment, and the web app as its sources are now. */
export default async function withBrowser(): Promise<void> {
  const say = (line: string) => console.error(line);
  const chromium = await obtainChromium(say);
  if (isUnavailable(chromium)) throw new Error(chromium.unavailable);
  process.env['MAKEGOOD_CHROMIUM'] = chromium.path;
  await buildWebApp(say);
}
