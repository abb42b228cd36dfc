import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@makegood/store';
import { sampleId } from '@makegood/store/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { live } from './sample-life.ts';

const CHILD = fileURLToPath(new URL('./embedded-child.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'makegood-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = (name: string) => ({ database: join(folder, `${name}.db`), keys: join(folder, `${name}.keys`) });

/** Lives to the end, in this process. */
async function liveOn(name: string): Promise<void> {
  const { database, keys } = files(name);
  await live(database, { onExecute: (key) => appendFileSync(keys, `${key}\n`), fault: () => undefined });
}

function killedAt(name: string, point: number): NodeJS.Signals | null {
  const { database, keys } = files(name);
  return spawnSync(process.execPath, [CHILD, database, String(point), keys], { encoding: 'utf8' }).signal;
}

/** What is left on disk: the canonical trace, the end, and the keys of the effects that were asked for, each once. */
async function remains(name: string) {
  const store = openStore({ file: files(name).database, synchronous: 'normal' });
  const enrolment = await store.enrolments.latest(sampleId('workspace', 'ws_one'), 'jny_one', 'acc_one');
  const trace = await store.enrolments.trace(enrolment?.id ?? '');
  await store.close();
  return { trace, status: enrolment?.status, keys: [...new Set(readFileSync(files(name).keys, 'utf8').trim().split('\n'))] };
}

describe('a process killed with SIGKILL', () => {
  it('at every instant between two durable steps goes on as if nothing had happened', { timeout: 300_000 }, async () => {
    await liveOn('whole');
    const whole = await remains('whole');
    expect(whole.status).toBe('ended');
    let point = 0;
    for (; killedAt(`kill-${point}`, point) === 'SIGKILL'; point += 1) {
      await liveOn(`kill-${point}`);
      expect(await remains(`kill-${point}`), `killed at ${point}`).toEqual(whole);
    }
    expect(point).toBeGreaterThan(15);
  });
});
