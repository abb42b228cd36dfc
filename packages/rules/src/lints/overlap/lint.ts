import { message } from '@makegood/base';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';
import { meet } from '../rule-relations.ts';
import { weeklyHoursOf } from '../weekly-hours.ts';

export const overlap: PackLint = {
  id: 'rules.overlap',
  severity: 'note',
  check: ({ active }) => {
    const hours = active.filter((rule) => rule.kind === 'contactWindow' && weeklyHoursOf(rule));
    return hours.flatMap((rule, index) =>
      hours
        .slice(index + 1)
        .filter((other) => meet(rule, other))
        .map((other) => ({ rule, message: message('rules.finding.overlap', { other: titleWords(other) }) })),
    );
  },
};
