import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { createEnrolmentWorker, type WorkerParts } from './worker.ts';
import { prepareRuntime } from './runtime.ts';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/**
 * A worker that is there for as long as it is wanted. The SDK bridges short losses of the server by itself; what it gives
 * up on (a server that was not there at the start, a fatal error) is begun again here.
 */
export class SupervisedWorker {
  readonly #parts: () => Promise<WorkerParts>;
  #wanted = new AbortController();
  #worker: Worker | null = null;
  #running: Promise<void> = Promise.resolve();
  /** Why the last try ended; null while it runs or has not been tried. */
  failure: unknown = null;

  constructor(parts: () => Promise<WorkerParts>) {
    this.#parts = parts;
  }

  get isRunning(): boolean {
    return this.#worker?.getState() === 'RUNNING';
  }

  start(): void {
    prepareRuntime();
    this.#wanted = new AbortController();
    this.#running = this.#keepRunning(this.#wanted.signal);
  }

  /** Resolves when the worker takes no more work and what it had is done or given back. */
  async stop(): Promise<void> {
    this.#wanted.abort();
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    await this.#running;
  }

  async #keepRunning(wanted: AbortSignal): Promise<void> {
    for (let wait = FIRST_PAUSE; !wanted.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      const started = Date.now();
      try {
        await this.#runOnce(wanted);
      } catch (error) {
        this.failure = error;
      }
      if (Date.now() - started > LONGEST_PAUSE) wait = FIRST_PAUSE;
      await pause(wait, undefined, { signal: wanted }).catch(() => undefined);
    }
  }

  async #runOnce(wanted: AbortSignal): Promise<void> {
    const parts = await this.#parts();
    if (wanted.aborted) return;
    const connection = await NativeConnection.connect(parts.settings.connection);
    try {
      const worker = await createEnrolmentWorker(connection, parts);
      this.#worker = worker;
      const running = worker.run();
      if (wanted.aborted) worker.shutdown();
      else this.failure = null;
      await running;
    } finally {
      this.#worker = null;
      await connection.close().catch(() => undefined);
    }
  }
}
