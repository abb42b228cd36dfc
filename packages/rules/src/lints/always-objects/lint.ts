import { message } from '@makegood/base';
import type { PackLint } from '../lint.ts';
import { decides, limits } from '../rule-relations.ts';
import { isNeverOpen, weeklyHoursOf } from '../weekly-hours.ts';

export const alwaysObjects: PackLint = {
  id: 'rules.always-objects',
  severity: 'warning',
  check: ({ active, trialOf }) =>
    active
      .filter((rule) => decides(rule) && limits(rule))
      .flatMap((rule) => {
        const weekly = weeklyHoursOf(rule);
        if (weekly && isNeverOpen(weekly)) return [];
        const { objected, passed, contacts } = trialOf(rule);
        return objected && !passed ? [{ rule, message: message('rules.finding.alwaysObjects', { contacts }) }] : [];
      }),
};
