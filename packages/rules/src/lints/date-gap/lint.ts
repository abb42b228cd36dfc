import { message } from '@makegood/base';
import type { Rule } from '../../pack.ts';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';
import { decides, share } from '../rule-relations.ts';

export const dateGap: PackLint = {
  id: 'rules.date-gap',
  severity: 'warning',
  check: ({ active }) =>
    active.flatMap((rule) => {
      const ends = rule.effective?.to;
      if (!ends || !decides(rule)) return [];
      const alike = active.filter((other) => other !== rule && decides(other) && isAlike(other, rule));
      const begins = (other: Rule): string => other.effective?.from ?? '';
      if (alike.some((other) => begins(other) <= ends && (other.effective?.to ?? '9999') > ends)) return [];
      const [next] = alike.filter((other) => begins(other) > ends).sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
      return next ? [{ rule, message: message('rules.finding.dateGap', { from: ends, to: begins(next), other: titleWords(next) }) }] : [];
    }),
};

const isAlike = (a: Rule, b: Rule): boolean => a.kind === b.kind && share(a.binds, b.binds) && share(a.channels, b.channels);
