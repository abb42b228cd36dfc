import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Measure } from '../support/benchmark.ts';
import { interleavedRounds } from '../support/interleaved-rounds.ts';
import { leftBehind, rawBatches, runRaw } from './embedded/raw-writes.ts';
import { prepareEnrolments, workThrough } from './embedded/workload.ts';

/** Fewer where every step waits for the disk; so many that a round is long beside what a process does only once. */
const ENROLMENTS = { full: 400, normal: 2_000 } as const;
const TOGETHER = 50;

/**
 * The embedded host living enrolments from trigger to exit, against a program that makes the very same writes (recorded
 * from such a run, row for row) with prepared statements and nothing else, at the same `synchronous`. A step is what is
 * made durable at once for one enrolment: its new state, the event or answer that led to it, its commands and its trace.
 */
const benchmark: Benchmark = {
  name: 'embedded host',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'makegood-bench-'));
    try {
      return [...(await measure(folder, 'full')), ...(await measure(folder, 'normal'))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
export default benchmark;

async function measure(folder: string, synchronous: 'full' | 'normal'): Promise<Measure[]> {
  const prepared = join(folder, `${synchronous}.db`);
  await prepareEnrolments(prepared, ENROLMENTS[synchronous]);
  let copies = 0;
  const copy = (): string => {
    const file = join(folder, `${synchronous}-${(copies += 1)}.db`);
    copyFileSync(prepared, file);
    return file;
  };

  const recorded = copy();
  const { batches } = await workThrough(recorded, { synchronous, together: 1, record: true });
  const raw = rawBatches(batches);
  const steps = batches.length;

  const host = async (together: number): Promise<number> => {
    const file = copy();
    const { milliseconds } = await workThrough(file, { synchronous, together });
    rmSync(file);
    return (steps / milliseconds) * 1000;
  };
  const floor = (together: number): number => {
    const file = copy();
    const milliseconds = runRaw(file, synchronous, raw, together);
    if (leftBehind(file) !== leftBehind(recorded)) throw new Error('The floor wrote something else than the host');
    rmSync(file);
    return (steps / milliseconds) * 1000;
  };
  const rounds = await interleavedRounds(
    {
      one: () => host(1),
      'raw one': () => floor(1),
      batched: () => host(TOGETHER),
      'raw batched': () => floor(TOGETHER),
    },
    { rounds: 9, warmUp: 2 },
  );
  const measureOf = (words: string, own: number, raw: number): Measure => ({
    name: `embedded host, ${words}, synchronous ${synchronous}`,
    value: own,
    unit: 'steps/s',
    floor: raw,
    ratio: own / raw,
  });
  return [
    measureOf('one step a transaction', rounds.one.median, rounds['raw one'].median),
    measureOf(`up to ${TOGETHER} steps a transaction`, rounds.batched.median, rounds['raw batched'].median),
  ];
}
