import { message } from '@makegood/base';
import type { PackLint } from '../lint.ts';
import { decides } from '../rule-relations.ts';
import { isAlwaysOpen, weeklyHoursOf } from '../weekly-hours.ts';

export const neverObjects: PackLint = {
  id: 'rules.never-objects',
  severity: 'warning',
  check: ({ active, trialOf }) =>
    active.filter(decides).flatMap((rule) => {
      const weekly = weeklyHoursOf(rule);
      if (weekly && isAlwaysOpen(weekly)) return [];
      const { objected, contacts } = trialOf(rule);
      // Out of force on every day that was looked at: that is said elsewhere.
      return !objected && contacts > 0 ? [{ rule, message: message('rules.finding.neverObjects', { contacts }) }] : [];
    }),
};
