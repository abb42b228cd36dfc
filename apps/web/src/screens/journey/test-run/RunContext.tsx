import type { TestMoment } from '@makegood/contract';
import { createContext, use, useMemo, type ReactNode } from 'react';

/** What of a run the picture shows: everything up to the moment that is looked at. */
export type Passed = {
  readonly zone: string;
  /** The latest moment at each step, and how many there were. */
  readonly steps: ReadonlyMap<string, { readonly moment: TestMoment; readonly times: number }>;
  /** Ways that were gone, as `step:branch`. */
  readonly ways: ReadonlySet<string>;
  readonly here: string | null;
};

const NOTHING: Passed = { zone: 'UTC', steps: new Map(), ways: new Set(), here: null };
const PassedContext = createContext<Passed>(NOTHING);
export const usePassed = (): Passed => use(PassedContext);

type PassedProps = { readonly moments: readonly TestMoment[]; readonly at: number; readonly zone: string; readonly children: ReactNode };

export function PassedMoments({ moments, at, zone, children }: PassedProps) {
  const passed = useMemo<Passed>(() => {
    const seen = moments.slice(0, at + 1);
    const steps = new Map<string, { moment: TestMoment; times: number }>();
    for (const moment of seen)
      if (moment.step !== null) steps.set(moment.step, { moment, times: (steps.get(moment.step)?.times ?? 0) + 1 });
    const now = seen.at(-1);
    // Where one looks at somebody who waits, the way that they will go is not gone yet.
    const gone = now?.waits ? seen.slice(0, -1) : seen;
    const ways = new Set(gone.flatMap(({ step, left, inside }) => (step && left && inside === null ? [`${step}:${left.branch}`] : [])));
    return { zone, steps, ways, here: now?.step ?? null };
  }, [moments, at, zone]);
  return <PassedContext value={passed}>{children}</PassedContext>;
}
