import { message } from '@makegood/base';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';
import { redundant } from '../redundant/lint.ts';
import { decides } from '../rule-relations.ts';

export const shadowed: PackLint = {
  id: 'rules.shadowed',
  severity: 'note',
  check: (inHand) => {
    const { active, trialOf } = inHand;
    const named = redundant.check(inHand).map(({ rule }) => rule);
    return active
      .filter((rule) => decides(rule) && !named.includes(rule))
      .flatMap((rule) => {
        const { shadow, contacts } = trialOf(rule);
        // Of two rules that always object together one may stay; the earlier is not held against the later, which is.
        if (!shadow || named.includes(shadow)) return [];
        return [{ rule, message: message('rules.finding.shadowed', { other: titleWords(shadow), contacts }) }];
      });
  },
};
