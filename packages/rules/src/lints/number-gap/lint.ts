import { message } from '@makegood/base';
import { plainJson } from '../../editing/slots.ts';
import { referencesIn } from '../../references.ts';
import type { PackLint } from '../lint.ts';

export const numberGap: PackLint = {
  id: 'rules.number-gap',
  severity: 'note',
  check: ({ active, pack }) =>
    active.flatMap((rule) => {
      const begins = [rule.effective?.from ?? '', pack.effective.from ?? ''].sort().at(-1) ?? '';
      return referencesIn(plainJson({ when: rule.when, objects: rule.objects }), 'parameter').flatMap((parameter) => {
        const first = pack.parameters?.[parameter]?.values[0]?.from ?? null;
        return first !== null && first > begins ? [{ rule, message: message('rules.finding.numberGap', { parameter, date: first }) }] : [];
      });
    }),
};
