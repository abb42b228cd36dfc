import { message } from '@makegood/base';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';
import { meet } from '../rule-relations.ts';

export const exceptionOutOfReach: PackLint = {
  id: 'rules.exception-out-of-reach',
  severity: 'warning',
  check: ({ active, pack }) =>
    active.flatMap((rule) =>
      (rule.exceptTo ?? [])
        .flatMap((id) => pack.rules.find((candidate) => candidate.id === id) ?? [])
        .filter((target) => !meet(rule, target))
        .map((target) => ({ rule, message: message('rules.finding.exceptionOutOfReach', { other: titleWords(target) }) })),
    ),
};
