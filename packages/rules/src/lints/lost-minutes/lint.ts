import { message } from '@makegood/base';
import { parseMinute } from '@makegood/calendar';
import type { PackLint } from '../lint.ts';
import { weeklyHoursOf } from '../weekly-hours.ts';

export const lostMinutes: PackLint = {
  id: 'rules.lost-minutes',
  severity: 'warning',
  check: ({ active }) =>
    active.flatMap((rule) => {
      const lost = Object.values(weeklyHoursOf(rule) ?? {})
        .map(lostIn)
        .find((gap) => gap !== null);
      return lost ? [{ rule, message: message('rules.finding.lostMinutes', { from: lost[0], to: lost[1] }) }] : [];
    }),
};

/** A single minute between two windows, or before midnight. */
function lostIn(hours: readonly (readonly [string, string])[]): readonly [string, string] | null {
  const ends = hours.map(([, to], index) => [to, hours[index + 1]?.[0] ?? '24:00'] as const);
  return ends.find(([end, next]) => (parseMinute(next) ?? 0) - (parseMinute(end) ?? 0) === 1) ?? null;
}
