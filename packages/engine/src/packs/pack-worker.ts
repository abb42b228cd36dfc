import { parentPort, workerData } from 'node:worker_threads';
import { checkMutations, diffPacks } from '@makegood/rules';
import type { PackAnswer, PackWork } from './pack-thread.ts';

/** The other end of the thread. What comes in was loaded by the same release in the same process, so it is not read again. */
const port = parentPort;
if (port === null) throw new Error('This is started to look at packs');
const given: PackWork = workerData;

function answer(work: PackWork): PackAnswer {
  if (work.work === 'diff') return { work: 'diff', diff: diffPacks(work.before, work.after) };
  return { work: 'mutations', report: checkMutations(work.pack, work.others) };
}

port.postMessage(answer(given));
