import { parseId } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { TrailCheck } from '@makegood/contract';
import { checkTrail, repeatedly, runRetention, timeIn, type Caller, type Desk } from '@makegood/engine';
import type { Store, Workspace } from '@makegood/store';
import type { Logger } from 'pino';

/** How often it is looked whether a workspace's day has turned, in real milliseconds. */
const EVERY = 600_000;
/** How often it is looked for a quiet moment in which the database can be written anew after an erasure. */
const QUIET = 60_000;

export type EvidenceJobsOptions = {
  readonly desk: (workspace: Workspace, caller: Caller) => Desk;
  readonly store: Store;
  readonly log: Logger;
};

/** Long work over evidence: looks at the whole trail, and retention. It goes on when the page that began it is closed. */
export interface EvidenceJobs {
  check(workspace: string): TrailCheck;
  /** Begins one, unless one is under way. */
  startCheck(desk: Desk): TrailCheck;
  isLettingGo(workspace: string): boolean;
  /** Begins to let go what may go, unless that is under way. */
  letGo(desk: Desk): void;
  start(): void;
  stop(): Promise<void>;
}

const NEVER: TrailCheck = { state: 'never', entries: 0, records: 0, checkedAt: null, upTo: null, findings: [] };

export function evidenceJobs({ desk, store, log }: EvidenceJobsOptions): EvidenceJobs {
  const checks = new Map<string, TrailCheck>();
  const goings = new Map<string, Promise<unknown>>();
  const stopping = new AbortController();
  let checking: Promise<unknown> = Promise.resolve();

  const letGo = (at: Desk): Promise<unknown> => {
    const { id } = at.workspace;
    const under = goings.get(id);
    if (under) return under;
    const going = runRetention(at, stopping.signal)
      .catch((error: unknown) => log.error({ err: error, workspace: id }, 'Retention stopped; it goes on with the next turn'))
      .finally(() => goings.delete(id));
    goings.set(id, going);
    return going;
  };

  /** Once for each day of the workspace's own clock. */
  const daily = repeatedly(
    EVERY,
    async () => {
      for (const workspace of await store.workspaces.list()) {
        if (workspace.retentionDaily !== true || stopping.signal.aborted) continue;
        const at = desk(workspace, PRODUCT);
        const day = (instant: Desk['now']) => localAt(instant, workspace.timezone).date;
        const looked = workspace.retentionCheckedAt;
        if (looked === null || day(looked) < day(timeIn(workspace, at.realNow))) await letGo(at);
      }
    },
    (error) => log.error({ err: error }, 'Retention could not be looked at; it is looked at again'),
  );

  const compacting = repeatedly(
    QUIET,
    () => store.compact('whenQuiet'),
    (error) => log.error({ err: error }, 'The database could not be written anew after an erasure; it is tried again'),
  );

  return {
    check: (workspace) => checks.get(workspace) ?? NEVER,
    startCheck(at) {
      const { id } = at.workspace;
      const before = checks.get(id);
      if (before?.state === 'running') return before;
      const begun: TrailCheck = { ...NEVER, state: 'running' };
      checks.set(id, begun);
      const run = checkTrail(at, {
        signal: stopping.signal,
        onProgress: (entries) => void checks.set(id, { ...begun, entries }),
      }).then(
        (check) => checks.set(id, check),
        (error: unknown) => {
          checks.set(id, { ...NEVER, state: 'failed' });
          if (!stopping.signal.aborted) log.error({ err: error, workspace: id }, 'The audit trail could not be looked at');
        },
      );
      checking = Promise.allSettled([checking, run]);
      return begun;
    },
    isLettingGo: (workspace) => goings.has(workspace),
    letGo: (at) => void letGo(at),
    start() {
      daily.start();
      compacting.start();
    },
    async stop() {
      stopping.abort();
      await Promise.all([daily.stop(), compacting.stop()]);
      await Promise.allSettled([...goings.values(), checking]);
      // Nobody is served any more: now it holds nobody up.
      await store.compact('now').catch((error: unknown) => log.error({ err: error }, 'The database was not written anew'));
    },
  };
}

const byItself = parseId('user', 'usr_makegood');
if (byItself === null) throw new Error('The product has no name to act under');
/** Acts when nobody asked. */
const PRODUCT: Caller = { id: byItself, name: 'Makegood', roles: [], locale: 'en' };
