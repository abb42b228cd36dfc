import { existsSync } from 'node:fs';
import { isExecutable, onPath } from './on-path.ts';
import { runProgram } from './run-program.ts';
import { isUnavailable, type Say, type Unavailable } from './unavailable.ts';

export interface Chromium {
  readonly path: string;
  readonly version: string;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * A Chromium to test with: the one that MAKEGOOD_CHROMIUM names, the system's, Playwright's own, or, for root on Debian
 * and Ubuntu, the one that the system's package manager installs.
 */
export async function obtainChromium(say: Say = () => {}): Promise<Chromium | Unavailable> {
  const configured = process.env['MAKEGOOD_CHROMIUM'];
  if (configured) {
    const tried = await tryBrowser(configured);
    return isUnavailable(tried) ? { unavailable: `MAKEGOOD_CHROMIUM is ${configured}, and ${tried.unavailable}` } : tried;
  }
  const reasons: string[] = [];
  for (const path of [onPath(...commands), ...applications, await playwrightsOwn()]) {
    if (!path || !existsSync(path)) continue;
    const tried = await tryBrowser(path);
    if (!isUnavailable(tried)) return tried;
    reasons.push(`${path}: ${tried.unavailable}`);
  }
  const installed = await installWithApt(say);
  if (!isUnavailable(installed)) return installed;
  reasons.push(installed.unavailable);
  return { unavailable: `no Chromium on this machine (${reasons.join('; ')}); install one or name it in MAKEGOOD_CHROMIUM` };
}

/** On some systems `chromium` is a stub that only says where to get the real one, so a path counts when it tells its version. */
async function tryBrowser(path: string): Promise<Chromium | Unavailable> {
  if (!isExecutable(path)) return { unavailable: 'it is no program' };
  const { stdout, failure } = await runProgram(path, ['--version'], { seconds: 20 });
  if (failure) return { unavailable: `it does not start (${failure})` };
  return { path, version: stdout.trim() };
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function installWithApt(say: Say): Promise<Chromium | Unavailable> {
  const apt = onPath('apt-get');
  if (!apt) return { unavailable: 'no apt-get to install one with' };
  if (process.getuid?.() !== 0) return { unavailable: 'installing one with apt-get needs root' };
  say('Installing Chromium with apt-get, which may take some minutes …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram(apt, ['update'], { seconds: 120, env });
  const { failure } = await runProgram(apt, ['install', '-y', '--no-install-recommends', 'chromium'], { seconds: 480, env });
  if (failure) return { unavailable: `apt-get could not install chromium: ${failure}` };
  const path = onPath(...commands);
  return path ? tryBrowser(path) : { unavailable: 'apt-get installed chromium, and the PATH does not show it' };
}
