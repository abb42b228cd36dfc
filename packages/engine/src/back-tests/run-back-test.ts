import type { Instant } from '@makegood/base';
import type { BackTestResult } from '@makegood/contract';
import { loadPack } from '@makegood/rules';
import type { BackTestRow, Store } from '@makegood/store';
import { plainJson } from '../gate/plain-json.ts';
import { dropPeople } from './affected-people.ts';
import { Cancelled } from './back-test-work.ts';
import { lookAhead } from './look-ahead.ts';
import { replayPast } from './replay-past.ts';

export type BackTestProgress = { readonly done: number; readonly total: number };

export type Running = {
  readonly onProgress: (progress: BackTestProgress) => void;
  readonly signal: AbortSignal;
  /** The wall clock. */
  readonly realNow: () => Instant;
};

/**
 * Runs a back-test to its end and writes what came of it, with a store of its own: meant for a thread of its own, because
 * replaying is arithmetic without a pause. It reads page by page and writes little at a time, so that contacts go on being
 * decided meanwhile. Cancelled, it throws {@link Cancelled} and leaves the row as it is.
 */
export async function runBackTest(store: Store, workspace: string, id: string, { onProgress, signal, realNow }: Running): Promise<void> {
  const row = await store.backTests.get(workspace, id);
  if (row === null) throw new Error(`There is no back-test ${id}`);
  const draft = loadPack(row.document);
  if (!draft.ok) throw new Error(`The pack of the back-test ${id} cannot be loaded`);
  const period = { from: row.periodFrom, to: row.periodTo };
  const total = (await store.backTests.countContexts(workspace, period)) + (await store.backTests.countUnderWay(workspace));
  let done = 0;
  onProgress({ done, total });
  const names = new Map<string, string>((await store.journeys.list(workspace)).map((journey) => [journey.id, journey.name]));
  const nameOf = (journey: string): string => names.get(journey) ?? journey;
  const work = {
    store,
    row,
    draft: draft.value,
    async done(more: number) {
      done = Math.min(total, done + more);
      onProgress({ done, total });
      // Whoever wants to stop it is heard between two parts.
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new Cancelled();
    },
  };
  const past = await replayPast(work, nameOf);
  const next = await lookAhead(work, nameOf);
  const [people, nextPeople] = [await store.backTests.crowd(id, 'past'), await store.backTests.crowd(id, 'next')];
  const result: BackTestResult = { past: { ...past, people }, next: { ...next, people: nextPeople } };
  await finish(store, row, { status: 'done', result: plainJson(result), done: total, total, endedAt: realNow() });
  await dropOldest(store, workspace);
}

/** Each change of a draft may be tested, and each test names people: so many are kept in a workspace, the older ones go. */
const MOST_KEPT = 50;

async function dropOldest(store: Store, workspace: string): Promise<void> {
  const { next } = await store.backTests.list(workspace, {}, { limit: MOST_KEPT });
  const older = next === null ? [] : (await store.backTests.list(workspace, {}, { after: next, limit: MOST_KEPT })).items;
  for (const { id, status } of older) {
    if (status === 'waiting' || status === 'running') continue;
    await dropPeople(store, id);
    await store.commit([{ write: 'delete', from: 'backTests', key: { id } }]);
  }
}

/** Ends a back-test that has not ended; false when it had. */
export async function finish(
  store: Store,
  row: Pick<BackTestRow, 'id'>,
  set: Pick<BackTestRow, 'status' | 'endedAt'> & Partial<Pick<BackTestRow, 'result' | 'problem' | 'done' | 'total'>>,
): Promise<boolean> {
  for (const status of ['running', 'waiting'] as const) {
    const ended = await store.commit([{ write: 'update', in: 'backTests', key: { id: row.id }, set, when: { status } }]);
    if (ended.ok) return true;
  }
  return false;
}
