import type { LocalDate } from '@makegood/base';
import { compilePack, type CompiledPack } from '../compile-pack.ts';
import type { LoadedPack } from '../load-pack.ts';
import type { Pack, Rule } from '../pack.ts';
import { tryRule, type RuleTrial } from './rule-trial.ts';

/** What every lint looks at. */
export type PackInHand = {
  readonly pack: Pack;
  readonly compiled: CompiledPack;
  /** The rules that are no drafts. */
  readonly active: readonly Rule[];
  /** Today in the pack's own zone. */
  readonly today: LocalDate;
  /** What contacts near the limits of a rule show; each rule is tried once, when it is first asked about. */
  readonly trialOf: (rule: Rule) => RuleTrial;
};

export function packInHand(loaded: LoadedPack, today: LocalDate): PackInHand {
  const compiled = compilePack(loaded);
  const trials = new Map<string, RuleTrial>();
  return {
    pack: loaded.pack,
    compiled,
    active: loaded.pack.rules.filter(({ state }) => state === 'active'),
    today,
    trialOf: (rule) => {
      const known = trials.get(rule.id) ?? tryRule(compiled, rule);
      trials.set(rule.id, known);
      return known;
    },
  };
}
