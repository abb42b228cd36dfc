import { message } from '@makegood/base';
import type { PackLint } from '../lint.ts';

export const neverInForce: PackLint = {
  id: 'rules.never-in-force',
  severity: 'warning',
  check: ({ active, pack }) =>
    active
      .filter(({ effective }) => {
        const ends = [effective?.to, pack.effective.to].filter((date) => typeof date === 'string').sort()[0];
        const begins = [effective?.from, pack.effective.from]
          .filter((date) => typeof date === 'string')
          .sort()
          .at(-1);
        return ends !== undefined && begins !== undefined && ends <= begins;
      })
      .map((rule) => ({ rule, message: message('rules.finding.neverInForce') })),
};
