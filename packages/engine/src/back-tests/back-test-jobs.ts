import { Worker } from 'node:worker_threads';
import { message, type BackTestId, type Instant } from '@makegood/base';
import type { BackTestRow, Store } from '@makegood/store';
import { plainJson } from '../gate/plain-json.ts';
import { dropPeople } from './affected-people.ts';
import { finish, type BackTestProgress } from './run-back-test.ts';
import { workerWordSchema } from './worker-words.ts';

export type BackTestJobsOptions = {
  readonly store: Store;
  /** The database file, which the thread opens for itself. */
  readonly file: string;
  /** The wall clock. */
  readonly realNow: () => Instant;
  readonly onError: (error: unknown, backTest: string) => void;
};

type Begun = Pick<BackTestRow, 'id' | 'workspaceId'>;

/**
 * Back-tests under way: one at a time, in a thread of its own, so that the product answers and decides meanwhile. They go
 * on while nobody looks; what the product leaves unfinished when it stops is marked so, and can be begun again.
 */
export interface BackTestJobs {
  /** Puts a back-test that was written down in line; resolves when it is over, one way or the other. */
  run(row: Begun): Promise<void>;
  /** How far it is at this moment; null while it waits, and when it is over. */
  progress(backTest: string): BackTestProgress | null;
  /** Stops it. False when it is over already. */
  cancel(row: Begun): Promise<boolean>;
  /** Marks what a stopped process left unfinished. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** More than any back-test needs; one that does not keep to it ends, and takes nothing else with it. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96 };

export function backTestJobs(options: BackTestJobsOptions): BackTestJobs {
  const { store, file, realNow, onError } = options;
  const cancelled = new Set<string>();
  let current: { readonly id: BackTestId; readonly worker: Worker; progress: BackTestProgress } | null = null;
  let stopping = false;
  let line: Promise<void> = Promise.resolve();

  const inThread = (row: Begun): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData = { file, workspace: row.workspaceId, backTest: row.id };
      const worker = new Worker(new URL('./back-test-worker.ts', import.meta.url), { workerData, resourceLimits: MOST_MEMORY });
      const job = { id: row.id, worker, progress: { done: 0, total: 0 } };
      current = job;
      worker.on('message', (said: unknown) => {
        const word = workerWordSchema.parse(said);
        if (word.word === 'progress') job.progress = { done: word.done, total: word.total };
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });

  const takeTurn = async (row: Begun): Promise<void> => {
    if (stopping || cancelled.has(row.id)) return;
    const begun = await store.commit([
      { write: 'update', in: 'backTests', key: { id: row.id }, set: { status: 'running' }, when: { status: 'waiting' } },
    ]);
    if (!begun.ok) return;
    try {
      await inThread(row);
      if (stopping && !cancelled.has(row.id)) await interrupt(store, row, realNow());
    } catch (error) {
      onError(error, row.id);
      const problem = plainJson(message('engine.backTest.failed'));
      await finish(store, row, { status: 'failed', problem, endedAt: realNow() });
      await dropPeople(store, row.id);
    } finally {
      current = null;
    }
  };

  return {
    run(row) {
      const job = line.then(() => takeTurn(row)).catch((error: unknown) => onError(error, row.id));
      line = job;
      return job;
    },
    progress: (id) => (current?.id === id ? current.progress : null),
    async cancel(row) {
      cancelled.add(row.id);
      const ended = await finish(store, row, { status: 'cancelled', endedAt: realNow() });
      if (current?.id === row.id) {
        const { worker } = current;
        const over = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
        worker.postMessage('stop');
        await over;
      }
      if (ended) await dropPeople(store, row.id);
      return ended;
    },
    async resume() {
      for (const row of await store.backTests.unfinished()) await interrupt(store, row, realNow());
    },
    async stop() {
      stopping = true;
      current?.worker.postMessage('stop');
      await line;
    },
  };
}

async function interrupt(store: Store, row: Begun, at: Instant): Promise<void> {
  if (await finish(store, row, { status: 'interrupted', endedAt: at })) await dropPeople(store, row.id);
}
