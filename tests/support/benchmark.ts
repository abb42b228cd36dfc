import type { Unavailable } from '../../scripts/provision/unavailable.ts';

/** One figure of a benchmark, as `npm run bench -- --json` prints it. */
export interface Measure {
  /** What was measured, in words that stay the same from release to release. */
  readonly name: string;
  readonly value: number;
  /** Such as `µs/node` or `steps/s`. */
  readonly unit: string;
  /** What the plainest program doing the same work reached in the same rounds; null when there is nothing to compare with. */
  readonly floor: number | null;
  /** value / floor, for rates; null without a floor. */
  readonly ratio: number | null;
}

/** What a file `tests/bench/NAME.bench.ts` exports as its default. It runs in a process of its own, with `globalThis.gc` at hand. */
export interface Benchmark {
  /** What `--only` looks for. */
  readonly name: string;
  run(): Promise<readonly Measure[] | Unavailable>;
}
