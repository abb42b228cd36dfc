import { canonicalJson, message } from '@makegood/base';
import type { Rule } from '../../pack.ts';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';
import { decides, includesAll, STRICTNESS } from '../rule-relations.ts';

export const redundant: PackLint = {
  id: 'rules.redundant',
  severity: 'warning',
  check: ({ active }) =>
    active.flatMap((rule, index) => {
      const other = active.find(
        (candidate, place) => place !== index && saysAll(candidate, rule) && !(isSame(candidate, rule) && place > index),
      );
      return other ? [{ rule, message: message('rules.finding.redundant', { other: titleWords(other) }) }] : [];
    }),
};

/** The other says the same or more, to the same creditors and channels, at all the same times. */
const saysAll = (other: Rule, rule: Rule): boolean =>
  decides(rule) &&
  decides(other) &&
  STRICTNESS[other.effect] >= STRICTNESS[rule.effect] &&
  includesAll(other.binds, rule.binds) &&
  includesAll(other.channels, rule.channels) &&
  canonicalJson([other.when ?? null, other.objects ?? null]) === canonicalJson([rule.when ?? null, rule.objects ?? null]) &&
  (other.effective?.from ?? '') <= (rule.effective?.from ?? '') &&
  (other.effective?.to ?? '9999') >= (rule.effective?.to ?? '9999');

const isSame = (a: Rule, b: Rule): boolean => saysAll(a, b) && saysAll(b, a);
