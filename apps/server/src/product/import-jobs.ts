import { message, parseId } from '@makegood/base';
import type { Import as WireImport } from '@makegood/contract';
import { progressOf, readImport, takeInFile, type Caller, type Desk, type ImportProgress } from '@makegood/engine';
import type { Import, Store, Workspace } from '@makegood/store';
import type { Logger } from 'pino';

export type ImportJobsOptions = {
  readonly desk: (workspace: Workspace, caller: Caller) => Desk;
  readonly store: Store;
  readonly log: Logger;
};

/** Files on their way in: one after the other, in the order in which they were started. */
export interface ImportJobs {
  /** Puts a started import in line; resolves when it is over, one way or the other. */
  run(desk: Desk, row: Import): Promise<void>;
  /** An import with the progress of this moment, which is finer than what was written down. */
  read(desk: Desk, id: string): Promise<WireImport>;
  isRunning(workspace: string): boolean;
  /** Goes on with what a stopped process left half way. */
  resume(): Promise<void>;
  /** Lets the part that is going in go in, and leaves the rest for the next start. */
  stop(): Promise<void>;
}

export function importJobs({ desk, store, log }: ImportJobsOptions): ImportJobs {
  const live = new Map<string, { workspace: string; progress: ImportProgress }>();
  const stopping = new AbortController();
  let line: Promise<void> = Promise.resolve();

  const run = (at: Desk, row: Import): Promise<void> => {
    live.set(row.id, { workspace: row.workspaceId, progress: progressOf(row) });
    const job = line.then(async () => {
      if (stopping.signal.aborted) return;
      try {
        await takeInFile(at, row.id, {
          signal: stopping.signal,
          onProgress: (progress) => live.set(row.id, { workspace: row.workspaceId, progress }),
        });
      } catch (error) {
        if (!stopping.signal.aborted) log.error({ err: error, import: row.id }, 'An import stopped');
      } finally {
        live.delete(row.id);
      }
    });
    line = job;
    return job;
  };

  return {
    run,
    async read(at, id) {
      const kept = await readImport(at, id);
      const progress = live.get(id)?.progress;
      if (progress === undefined || kept.state !== 'running') return kept;
      const { bytesRead, read, created, updated, unchanged, wrong } = progress;
      return { ...kept, bytesRead, rows: { read, created, updated, unchanged, wrong } };
    },
    isRunning: (workspace) => [...live.values()].some((job) => job.workspace === workspace),
    async resume() {
      for (const row of await store.overviews.unfinishedImports()) {
        const workspace = await store.workspaces.get(row.workspaceId);
        if (!workspace) continue;
        const name = (await store.overviews.userName(row.createdBy)) ?? row.createdBy;
        const id = parseId('user', row.createdBy);
        if (id === null) throw new Error(`The import ${row.id} was started by nobody`);
        void run(desk(workspace, { id, name, roles: [], locale: 'en' }), row);
      }
    },
    async stop() {
      stopping.abort(message('engine.import.stopped'));
      await line;
    },
  };
}
