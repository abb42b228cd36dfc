import type { Answer } from '../answer.ts';

/** Half-open: something is so from `from` on, and no longer at `to`. */
export type Span = { readonly from: number; readonly to: number };

export function countAt(spans: readonly Span[], at: number): number {
  let count = 0;
  for (const { from, to } of spans) if (from <= at && at < to) count += 1;
  return count;
}

/** Whether at least `least` spans cover the instant, and when that changes. */
export function coveredBy(spans: readonly Span[], at: number, least = 1): Answer {
  const holds = countAt(spans, at) >= least;
  return { holds, until: () => changesAt(spans, at, least, holds) };
}

function changesAt(spans: readonly Span[], at: number, least: number, holds: boolean): number {
  const borders = spans
    .flatMap(({ from, to }) => [from, to])
    .filter((border) => border > at && border !== Infinity)
    .sort((a, b) => a - b);
  return borders.find((border) => countAt(spans, border) >= least !== holds) ?? Infinity;
}
