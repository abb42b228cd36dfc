import { message } from '@makegood/base';
import type { PackLint } from '../lint.ts';
import { isAlwaysOpen, weeklyHoursOf } from '../weekly-hours.ts';

export const alwaysOpen: PackLint = {
  id: 'rules.always-open',
  severity: 'warning',
  check: ({ active }) =>
    active.flatMap((rule) => {
      const weekly = weeklyHoursOf(rule);
      return weekly && isAlwaysOpen(weekly) ? [{ rule, message: message('rules.finding.alwaysOpen') }] : [];
    }),
};
