import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';

/** How many tries there may be in how many milliseconds. */
export type Allowance = { readonly tries: number; readonly within: number };

/**
 * Counts tries by key over a sliding window, in memory: a restart forgives, which is no gain for somebody who guesses
 * passwords. Bounded, so that made-up keys cannot fill the memory.
 */
export function attemptLimit({ tries, within }: Allowance, clock: () => number): { take(key: string): void } {
  const seen = new Map<string, number[]>();
  const forget = (now: number): void => {
    for (const [key, times] of seen) if ((times.at(-1) ?? 0) <= now - within) seen.delete(key);
  };
  return {
    /** @throws Problem `tooMany`. */
    take(key) {
      const now = clock();
      if (seen.size > 10_000) forget(now);
      const times = (seen.get(key) ?? []).filter((time) => time > now - within);
      if (times.length >= tries) {
        const seconds = Math.ceil(((times[0] ?? now) + within - now) / 1000);
        throw new Problem('tooMany', message('engine.problem.tooMany', { seconds }));
      }
      seen.set(key, [...times, now]);
    },
  };
}
