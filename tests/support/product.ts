import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../scripts/provision/free-port.ts';
import { root } from '../../scripts/provision/root.ts';

export interface Product {
  /** Without a slash at its end. */
  readonly url: string;
  readonly dataFolder: string;
  readonly pid: number;
  /** Everything that it has printed so far. */
  output(): string;
  /** Asks it to end and waits until it has; its data folder stays when it was given, and goes when it was made here. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would, and keeps its data; of a command, the product with it. */
  kill(): Promise<void>;
}

export interface ProductOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** To start again on the data of an earlier start; otherwise a new folder. */
  readonly dataFolder?: string;
  readonly port?: number;
  readonly secondsToStart?: number;
  /** Started by the command behind `npm start`, which also obtains a Temporal server when it is asked for one. */
  readonly byCommand?: boolean;
}

/** Starts the product as `npm start` does once everything is set up, on a free port, and waits until it answers. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'makegood-product-'));
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const { byCommand = false } = options;
  const program = byCommand ? join(root, 'scripts', 'start', 'main.ts') : join(root, 'apps', 'server', 'src', 'main.ts');
  const child = spawn(process.execPath, [program, '--port', String(port), '--data', dataFolder, ...(options.args ?? [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutTestSettings(process.env, byCommand), ...options.env },
    // A group of its own, so that a kill ends the command and the product behind it.
    detached: byCommand,
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
  });
  let over = false;
  void ended.then(() => (over = true));
  const killAtOnce = () => {
    if (over) return;
    if (byCommand && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  process.once('exit', killAtOnce);

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    process.off('exit', killAtOnce);
    if (over) return;
    if (signal === 'SIGKILL') killAtOnce();
    else child.kill(signal);
    const limit = setTimeout(killAtOnce, 20_000);
    await ended;
    clearTimeout(limit);
  };
  const stop = async () => {
    await end('SIGTERM');
    if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
  };

  const limit = Date.now() + (options.secondsToStart ?? 30) * 1000;
  while (!over && Date.now() < limit) {
    if (await answers(url)) return { url, dataFolder, pid: child.pid ?? 0, output: () => output, stop, kill: () => end('SIGKILL') };
    await pause(50);
  }
  const reason = over ? 'ended' : 'did not answer';
  await stop();
  throw new Error(`the product ${reason} before it was ready; it printed:\n${output}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

const TEST_SETTINGS = /^(VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/;

/**
 * The test runner marks its environment, and libraries behave differently when they see the marks; the product must not.
 * Nor shall the command take the server that the suites share for its own.
 */
function withoutTestSettings(env: NodeJS.ProcessEnv, byCommand: boolean): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !TEST_SETTINGS.test(name) && !(byCommand && name.startsWith('TEMPORAL_'))),
  );
}
