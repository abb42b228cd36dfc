import { instant, latest, message, parseLocalDate, type Instant } from '@makegood/base';
import { parseZone, startOfDay } from '@makegood/calendar';
import type { PackVersionStart } from '@makegood/store';
import { Problem } from '../workspaces/problem.ts';

/**
 * The instant at which a version begins to decide. A date begins when the day does in the pack's own zone.
 * @throws Problem `invalid` when that has passed, because what was decided cannot be decided anew.
 */
export function startInstant(start: PackVersionStart, zone: string, now: Instant): Instant {
  const at = instantOf(start, zone, now);
  if (at < now) throw new Problem('invalid', message('engine.pack.pastStart'));
  return at;
}

/** A start that was proposed and went by while somebody read: as soon as it is agreed to. @throws Problem `invalid` */
export const proposedInstant = (start: PackVersionStart, zone: string, now: Instant): Instant => latest(now, instantOf(start, zone, now));

function instantOf(start: PackVersionStart, zone: string, now: Instant): Instant {
  if (start.type === 'now') return now;
  if (start.type === 'at') return start.at;
  const known = parseZone(zone);
  const date = parseLocalDate(start.date);
  if (known === null || date === null) throw new Problem('invalid', message('engine.pack.noDate'));
  return instant(startOfDay(date, known));
}
