import { instant, message, type EnrolmentId, type Instant, type WorkspaceId } from '@makegood/base';
import type { Effects, JourneyEvent } from '@makegood/journey/core';
import { StoreError, type Store } from '@makegood/store';
import type { Host, HostCondition, NewEnrolment } from '../host.ts';
import { byEnrolment } from './by-enrolment.ts';
import { groupCommit, singleCommit } from './group-commit.ts';
import { groupNews, singleNews } from './group-news.ts';
import { keyedLock } from './keyed-lock.ts';
import { planCache } from './plan-cache.ts';
import { processEnrolment, type FaultPoint, type KnownEnrolment, type Processing } from './process-enrolment.ts';

/** How many enrolments are read from the store at a time. */
const PAGE = 500;
/** How many enrolments are worked on side by side when nothing else is said. */
const LANES = 50;
/** How often a live workspace is looked at when no event wakes the host, in real milliseconds. */
const POLL = 1_000;
/** How long an enrolment whose processing failed is left alone, doubling from the first to the last. */
const RETRY = { first: 1_000, last: 300_000 } as const;

export type EmbeddedHostOptions = {
  readonly store: Store;
  readonly effects: Effects;
  /** The real clock. */
  readonly now: () => Instant;
  /** Told of an enrolment that could not be processed; it is tried again later. */
  readonly onError?: (enrolment: string, error: unknown) => void;
  /**
   * Enrolments processed side by side, and at most so many written in one transaction; 50 when absent. In a sandbox always
   * one, so that a step is repeatable.
   */
  readonly concurrency?: number;
  readonly fault?: (point: FaultPoint) => void;
};

/**
 * Runs enrolments in this process on the store. Nothing is kept here that the store does not know: after a kill at any
 * instant, `start` goes on from what was committed.
 */
export function embeddedHost(options: EmbeddedHostOptions): Host {
  const { store } = options;
  const lock = keyedLock();
  const failures = new Map<string, { count: number; notBefore: number }>();
  let condition: HostCondition = 'stopped';
  let since = options.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let again = false;

  const planOf = planCache(store);

  const process = async (on: Processing, workspace: WorkspaceId, enrolment: EnrolmentId, known: KnownEnrolment | null): Promise<void> => {
    try {
      await lock(enrolment, () => processEnrolment(on, { workspace, enrolment }, known));
      failures.delete(enrolment);
    } catch (error) {
      // The store itself cannot: that is nobody's own failure, and whoever waits is to hear of it.
      if (error instanceof StoreError) throw error;
      const count = (failures.get(enrolment)?.count ?? 0) + 1;
      failures.set(enrolment, { count, notBefore: options.now() + Math.min(RETRY.first * 2 ** (count - 1), RETRY.last) });
      options.onError?.(enrolment, error);
    }
  };

  /** Everything that has news, an open command or a due instant in one workspace. True when there was something to do. */
  const sweep = async (workspace: WorkspaceId): Promise<boolean> => {
    const home = await store.workspaces.get(workspace);
    if (!home || home.engine !== 'embedded') return false;
    const { clockAt } = home;
    const lanes = home.mode === 'sandbox' ? 1 : (options.concurrency ?? LANES);
    const on: Processing = {
      store,
      effects: options.effects,
      planOf,
      now: clockAt === null ? options.now : () => clockAt,
      commit: lanes === 1 ? singleCommit(store) : groupCommit(store, lanes),
      news: lanes === 1 ? singleNews(store) : groupNews(store, workspace),
      ...(options.fault ? { fault: options.fault } : {}),
    };
    const { enrolments } = store;
    const due = new Map((await enrolments.due(workspace, on.now(), PAGE)).map((row) => [row.id, row]));
    const news = new Set<string>(await enrolments.withNews(workspace, PAGE));
    const open = await enrolments.openCommands(workspace, PAGE);
    const openOf = byEnrolment(open);
    const ready = (id: string) => (failures.get(id)?.notBefore ?? 0) <= options.now();
    const work = [...new Set<string>([...news, ...open.map((command) => command.enrolmentId), ...due.keys()])].filter(ready);
    const queue = work.map((id) => id as EnrolmentId);
    const rows = await enrolments.several(
      workspace,
      queue.filter((id) => !due.has(id)),
    );
    for (const row of rows) due.set(row.id, row);
    // Where a page is full there may be more than it shows.
    const known = (id: EnrolmentId): KnownEnrolment | null =>
      open.length === PAGE
        ? null
        : {
            row: due.get(id) ?? null,
            open: (openOf.get(id) ?? []).map(({ payload }) => payload),
            hasNews: news.size === PAGE || news.has(id),
          };
    const ended = await Promise.allSettled(
      Array.from({ length: lanes }, async () => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) await process(on, workspace, id, known(id));
      }),
    );
    for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
    return work.length > 0;
  };

  const sweepAll = async (): Promise<void> => {
    do {
      again = false;
      for (const workspace of await store.workspaces.list()) while (await sweep(workspace.id)) again = true;
    } while (again);
  };

  /** One sweep at a time; news that comes meanwhile is seen before it ends. */
  const settle = async (): Promise<void> => {
    again = true;
    running ??= sweepAll().finally(() => {
      running = null;
    });
    await running;
  };

  const loop = (): void => {
    timer = setTimeout(() => {
      void settle()
        .catch((error: unknown) => options.onError?.('', error))
        .finally(() => {
          if (condition === 'ready') loop();
        });
    }, POLL);
    timer.unref();
  };

  return {
    kind: 'embedded',
    async enrol(enrolments: readonly NewEnrolment[]) {
      // The rows and their first events were written together by whoever enrolled them; here they are only checked.
      for (const plan of new Set(enrolments.map((enrolment) => enrolment.plan))) await planOf(plan);
    },
    async deliver(enrolment: string, event: JourneyEvent) {
      const workspace = await store.enrolments.workspaceOf(enrolment);
      if (workspace === null) throw new Error(`There is no enrolment ${enrolment}`);
      await store.commit([
        {
          write: 'insertIfAbsent',
          into: 'enrolmentEvents',
          row: { enrolmentId: enrolment as EnrolmentId, eventId: event.id, workspaceId: workspace, at: event.at, payload: event },
        },
      ]);
    },
    settle,
    async status() {
      return {
        kind: 'embedded',
        condition,
        since,
        problem: failures.size > 0 ? message('engine.embedded.failing', { count: failures.size }) : null,
        facts: { schema: store.schemaVersion },
      };
    },
    async start() {
      condition = 'ready';
      since = options.now();
      // What cannot be written now can be read all the same, and is tried again.
      await settle().catch((error: unknown) => options.onError?.('', error));
      loop();
    },
    async stop() {
      condition = 'stopped';
      since = instant(options.now());
      if (timer) clearTimeout(timer);
      timer = null;
      await running;
    },
  };
}
