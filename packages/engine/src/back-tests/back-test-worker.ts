import { parentPort, workerData } from 'node:worker_threads';
import { instant, parseId } from '@makegood/base';
import { openStore } from '@makegood/store';
import { z } from 'zod';
import { Cancelled } from './back-test-work.ts';
import { runBackTest } from './run-back-test.ts';
import type { WorkerWord } from './worker-words.ts';

/** The thread in which one back-test runs, with a connection of its own to the database. It ends with its work. */
const { file, workspace, backTest } = z.object({ file: z.string(), workspace: z.string(), backTest: z.string() }).parse(workerData);
const port = parentPort;
if (port === null || parseId('backTest', backTest) === null) throw new Error('This is started by the back-test jobs');
const say = (word: WorkerWord): void => port.postMessage(word);

const stopping = new AbortController();
// Anything that is said to it means that it is to stop.
port.once('message', () => stopping.abort());
// What it finds can be found again: it need not survive a power cut.
const store = openStore({ file, synchronous: 'normal' });
try {
  await runBackTest(store, workspace, backTest, {
    signal: stopping.signal,
    onProgress: (progress) => say({ word: 'progress', ...progress }),
    realNow: () => instant(Date.now()),
  });
  say({ word: 'done' });
} catch (error) {
  if (!(error instanceof Cancelled)) throw error;
  say({ word: 'cancelled' });
} finally {
  await store.close();
  port.close();
}
