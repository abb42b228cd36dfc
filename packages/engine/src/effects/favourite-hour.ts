import { localAt, type Zone } from '@makegood/calendar';
import type { Attempt } from '@makegood/store';

/** Fewer answers than this say nothing about a person's habits. */
const ENOUGH = 2;

/** The local hour at which a person answered most often; of several the earliest; null when they have hardly answered yet. */
export function favouriteHour(attempts: readonly Attempt[], zone: Zone): number | null {
  const answered = attempts.filter((attempt) => attempt.direction === 'inbound' || attempt.outcome === 'conversation');
  const counts = new Map<number, number>();
  for (const { sentAt, reservedAt } of answered) {
    const hour = Math.floor(localAt(sentAt ?? reservedAt, zone).minute / 60);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return best === undefined || best[1] < ENOUGH ? null : best[0];
}
