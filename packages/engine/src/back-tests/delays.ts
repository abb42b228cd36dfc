import { MINUTE } from '@makegood/base';

/** How long contacts would wait, kept as counts by the minute, so that a million of them take no more room than a few. */
export interface Delays {
  add(milliseconds: number): void;
  /** Half of them are at most so long, in milliseconds to the minute; null when there is none. */
  median(): number | null;
}

export function delays(): Delays {
  const counts = new Map<number, number>();
  let total = 0;
  return {
    add(milliseconds) {
      const minutes = Math.round(milliseconds / MINUTE);
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
      total += 1;
    },
    median() {
      let seen = 0;
      for (const [minutes, count] of [...counts].sort(([a], [b]) => a - b)) {
        seen += count;
        if (seen * 2 >= total) return minutes * MINUTE;
      }
      return null;
    },
  };
}
