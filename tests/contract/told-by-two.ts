import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readTrace } from '@makegood/cli';
import { canonicalTrace } from '@makegood/simulation';
import { days, end, journey, start, waitFor } from './draw.ts';
import { runScenario, type RunOptions } from './run-scenario.ts';
import { debtor, TUESDAY, type Scenario } from './scenario.ts';

const CHILD = fileURLToPath(new URL('./telling-child.ts', import.meta.url));
const HAPPENS = '2026-11-11T15:00:00Z';
/** Longer than a process takes to be ready, so that both tell at the same moment. */
const READY = 4_000;

const told: Scenario = {
  name: 'the same event from two processes',
  journey: journey({
    begin: start('listen'),
    listen: waitFor(
      { type: 'events', events: [{ id: 'moved', event: 'custom', name: 'moved house' }], timeout: days(5) },
      { moved: 'over', timeout: 'over' },
    ),
    over: end(),
  }),
  subject: debtor(),
  story: [{ type: 'custom', id: 'E-1', at: HAPPENS, name: 'moved house' }],
  from: TUESDAY,
  until: HAPPENS,
  shows: [],
};

/** How it is when one process tells it, in virtual time. */
export const toldByOne = async (): Promise<string> => (await runScenario(told, 'simulation')).trace;

/** What two processes make of it that tell it at the same moment, and how many of them were the first. */
export async function toldByTwo(
  host: 'embedded' | 'temporal',
  where: string,
  options: RunOptions = {},
): Promise<{ readonly trace: string; readonly first: number }> {
  let trace = '';
  let repeated: readonly string[] = [];
  await runScenario({ ...told, story: [] }, host, {
    ...options,
    async afterwards({ store, cast }) {
      const at = String(Date.now() + READY);
      repeated = await Promise.all([0, 1].map(() => child(store.file, cast.account, 'E-1', at, where)));
      // The workflow's last word reaches the store from its worker.
      for (let looks = 0; looks < 100; looks += 1) {
        const enrolment = await store.enrolments.latest(cast.workspace, cast.journey, cast.account);
        trace = canonicalTrace(await readTrace(store, enrolment?.id ?? ''));
        if (enrolment?.endedAt) break;
        await pause(50);
      }
    },
  });
  return { trace, first: repeated.filter((answer) => answer === 'false').length };
}

const child = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    running.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    running.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`It ended with ${code}`))));
  });
