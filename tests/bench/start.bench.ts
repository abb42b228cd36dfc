import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/provision/free-port.ts';
import { root } from '../../scripts/provision/root.ts';
import { interleavedRounds } from '../support/interleaved-rounds.ts';
import type { Benchmark, Measure } from '../support/benchmark.ts';

/** How long a start may take before it counts as failed, in milliseconds; the first one may have to build the web app. */
const LIMIT = 180_000;

/**
 * `npm start` on a clone that is set up, from the command to the line that says it is ready: with an empty folder, for
 * which it makes the sandbox, takes in the example portfolio and publishes its journeys, and with a folder of before.
 */
const benchmark: Benchmark = {
  name: 'start of the product, installed',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'makegood-start-'));
    const used = join(folder, 'used');
    let round = 0;
    try {
      // Sets up what is missing, which is not what is measured.
      await secondsToStart(used);
      const rounds = await interleavedRounds(
        { first: () => secondsToStart(join(folder, `empty-${(round += 1)}`)), later: () => secondsToStart(used) },
        { rounds: 3, warmUp: 0 },
      );
      return [seconds('with empty data', rounds.first.median), seconds('with data kept', rounds.later.median)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
export default benchmark;

const seconds = (how: string, value: number): Measure => ({
  name: `start of the product, installed, ${how}`,
  value,
  unit: 's',
  floor: null,
  ratio: null,
});

async function secondsToStart(data: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  // A group of its own: npm does not pass every signal on.
  const child = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
  };
  const endWithThisProcess = (): void => signal('SIGKILL');
  process.once('exit', endWithThisProcess);
  const limit = setTimeout(() => signal('SIGKILL'), LIMIT);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const ready = await new Promise<number>((resolve, reject) => {
      let output = '';
      const listen = (data: Buffer): void => {
        output += String(data);
        if (/Makegood is ready at/.test(output)) resolve(performance.now());
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('error', reject);
      void ended.then(() => reject(new Error(`It ended before it was ready:\n${output}`)));
    });
    return (ready - started) / 1000;
  } finally {
    signal('SIGTERM');
    await ended;
    clearTimeout(limit);
    process.off('exit', endWithThisProcess);
  }
}
