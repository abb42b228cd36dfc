import { message } from '@makegood/base';
import type { PackLint } from '../lint.ts';
import { decides } from '../rule-relations.ts';

export const noTests: PackLint = {
  id: 'rules.no-tests',
  severity: 'note',
  check: ({ active }) =>
    active
      .filter((rule) => decides(rule) && (rule.tests ?? []).length === 0)
      .map((rule) => ({ rule, message: message('rules.finding.noTests') })),
};
