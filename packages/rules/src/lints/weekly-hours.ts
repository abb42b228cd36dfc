import { isLeaf, type Condition } from '../condition.ts';
import { hoursValueSchema } from '../operators/outside-hours.ts';
import type { Weekly } from '../operators/values.ts';
import type { Rule } from '../pack.ts';

/** The weekly hours outside which a rule objects, when that is all that it asks. */
export function weeklyHoursOf({ objects }: Rule): Weekly | null {
  if (!objects || !isHours(objects)) return null;
  const parsed = hoursValueSchema.safeParse(objects.value);
  return parsed.success ? parsed.data.weekly : null;
}

const isHours = (condition: Condition): condition is Condition & { readonly value: unknown } =>
  isLeaf(condition) && condition.operator === 'outsideHours';

/** No hour of any day; on holidays there may be some. */
export const isNeverOpen = (weekly: Weekly): boolean => Object.values(weekly).every((hours) => hours.length === 0);

export const isAlwaysOpen = (weekly: Weekly): boolean =>
  Object.values(weekly).every((hours) => hours.length === 1 && hours[0]?.[0] === '00:00' && hours[0][1] === '24:00');
