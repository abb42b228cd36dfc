import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';

/** How many tries there may be in how many milliseconds. */
export type Allowance = { readonly tries: number; readonly within: number };

/**
 * Counts tries by key over a sliding window, in memory: a restart forgives, which is no gain for somebody who guesses
 * passwords. Bounded, so that made-up keys cannot fill the memory.
 */
export type AttemptLimit = {
  /** Counts a try. @throws Problem `tooMany`. */
  take(key: string): void;
  /** Counts a try and says whether it may be. */
  allows(key: string): boolean;
};

export function attemptLimit({ tries, within }: Allowance, clock: () => number): AttemptLimit {
  const seen = new Map<string, number[]>();
  const forget = (now: number): void => {
    for (const [key, times] of seen) if ((times.at(-1) ?? 0) <= now - within) seen.delete(key);
  };
  /** Null when the try may be; otherwise in how many milliseconds. */
  const waitFor = (key: string): number | null => {
    const now = clock();
    if (seen.size > 10_000) forget(now);
    const times = (seen.get(key) ?? []).filter((time) => time > now - within);
    if (times.length >= tries) return (times[0] ?? now) + within - now;
    seen.set(key, [...times, now]);
    return null;
  };
  return {
    take(key) {
      const wait = waitFor(key);
      if (wait !== null) throw new Problem('tooMany', message('engine.problem.tooMany', { seconds: Math.ceil(wait / 1000) }));
    },
    allows: (key) => waitFor(key) === null,
  };
}
