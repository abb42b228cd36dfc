import { message, type Message } from '@makegood/base';
import type { Rule } from '../../pack.ts';
import { both, either } from '../../sentences/join.ts';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';
import { limits } from '../rule-relations.ts';
import { closedKinds, type ClosedKind } from './closed-kinds.ts';

export const nothingAllowed: PackLint = {
  id: 'rules.nothing-allowed',
  severity: 'warning',
  check: (inHand) => {
    const closed = closedKinds(inHand).filter(({ alone }) => alone.every((rule) => limits(rule) && inHand.trialOf(rule).passed));
    const groups = new Map<string, ClosedKind[]>();
    for (const kind of closed) {
      const key = kind.reasons.map(({ id }) => id).join(' ');
      groups.set(key, [...(groups.get(key) ?? []), kind]);
    }
    return [...groups.values()].flatMap((kinds) => {
      const [rule, ...others] = kinds[0]?.reasons ?? [];
      return rule ? [{ rule, message: words(kinds, others) }] : [];
    });
  },
};

const named = (ids: readonly string[]): readonly Message[] => [...new Set(ids)].map((id) => message(`rules.word.${id}`));

function words(kinds: readonly ClosedKind[], others: readonly Rule[]): Message {
  const creditors = either(named(kinds.map(({ creditorType }) => creditorType)));
  const channels = either(named(kinds.map(({ channel }) => channel)));
  if (others.length === 0) return message('rules.finding.nothingAllowed', { creditors, channels });
  const other = both(others.map(titleWords));
  return message('rules.finding.nothingAllowedTogether', { creditors, channels, other });
}
