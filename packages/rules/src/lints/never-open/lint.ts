import { message } from '@makegood/base';
import type { PackLint } from '../lint.ts';
import { isNeverOpen, weeklyHoursOf } from '../weekly-hours.ts';

export const neverOpen: PackLint = {
  id: 'rules.never-open',
  severity: 'warning',
  check: ({ active }) =>
    active.flatMap((rule) => {
      const weekly = weeklyHoursOf(rule);
      return weekly && isNeverOpen(weekly) ? [{ rule, message: message('rules.finding.neverOpen') }] : [];
    }),
};
