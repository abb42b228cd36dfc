import { Worker } from 'node:worker_threads';
import { message } from '@makegood/base';
import type { LoadedPack, MutationReport, PackDiff } from '@makegood/rules';
import { Problem } from '../workspaces/problem.ts';

/** Work on packs that takes a second or more of nothing but arithmetic. */
export type PackWork =
  | { readonly work: 'mutations'; readonly pack: LoadedPack; readonly others: readonly LoadedPack[] }
  | { readonly work: 'diff'; readonly before: LoadedPack; readonly after: LoadedPack };
export type PackAnswer =
  { readonly work: 'mutations'; readonly report: MutationReport } | { readonly work: 'diff'; readonly diff: PackDiff };

/** More than any pack needs; one that was made to need more ends by itself, and takes nothing else with it. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 512 };
const MOST_MINUTES = 2;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does the work in a thread of its own, so that contacts go on being decided; one piece at a time, because a machine that
 * checks five packs at once checks none of them soon.
 */
export function inPackThread(work: PackWork): Promise<PackAnswer> {
  const turn = last.then(
    () => ask(work),
    () => ask(work),
  );
  last = turn.catch(() => undefined);
  return turn;
}

function ask(work: PackWork): Promise<PackAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { workerData: work, resourceLimits: MOST_MEMORY });
    const tooLong = setTimeout(() => {
      reject(new Problem('refused', message('engine.pack.tooLong', { minutes: MOST_MINUTES })));
      void worker.terminate();
    }, MOST_MINUTES * 60_000);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`The thread that looks at packs ended with ${code} and without an answer`));
    });
  });
}
