import type { Instant, Message } from '@makegood/base';
import { compilePack } from './compile-pack.ts';
import type { Condition } from './condition.ts';
import type { LoadedPack } from './load-pack.ts';
import type { Rule } from './pack.ts';

export type RuleInForce = {
  readonly rule: Rule;
  /** The rule as one sentence, with the numbers of its time. */
  readonly sentence: Message;
  /** What it objects to, with the numbers of its time; null for a rule that only obliges. */
  readonly objects: Condition | null;
};

/** The rules of a pack as they stand at an instant, for people to read; drafts are left out. */
export const rulesInForce = (pack: LoadedPack, at: Instant): readonly RuleInForce[] =>
  compilePack(pack)
    .at(at)
    .rules.map(({ rule, sentence, objects }) => ({ rule, sentence, objects: objects?.json ?? null }));
