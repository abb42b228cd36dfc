import { addDays, earliest, instant, plus, type Instant } from '@makegood/base';
import { localAt, nextLocalTime, parseZone, startOfDay, type Zone } from '@makegood/calendar';
import type { TriggerConfig } from '@makegood/journey';

/** The next beginning of a day after this instant: accounts grow older by a day then, and are looked at again. */
export const nextDay = (after: Instant, zone: Zone): Instant => startOfDay(addDays(localAt(after, zone).date, 1), zone);

/** The next instant after `after` at which a trigger on a schedule goes off; null for the other triggers. */
export function nextRun(trigger: TriggerConfig, after: Instant): Instant | null {
  if (trigger.on.type !== 'schedule') return null;
  const zone = parseZone(trigger.on.zone);
  if (!zone) return null;
  const [hours = 0, minutes = 0] = trigger.on.time.split(':').map(Number);
  return nextLocalTime({ after: plus(after, 1), zone, minute: hours * 60 + minutes, weekdays: trigger.on.weekdays });
}

/** When triggers must be looked at next: at the next day, or when a schedule goes off before. */
export function nextCheck(triggers: readonly TriggerConfig[], after: Instant, zone: Zone): Instant {
  return triggers
    .map((trigger) => nextRun(trigger, after))
    .filter((at) => at !== null)
    .reduce(earliest, nextDay(instant(after), zone));
}
