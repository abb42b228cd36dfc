import type { Said } from '@makegood/contract';
import { builtInPacks, type LoadedPack, type Rule } from '@makegood/rules';

let rules: ReadonlyMap<string, { readonly rule: Rule; readonly pack: LoadedPack }> | null = null;

/** The rule of this id, and its pack; undefined when no pack of ours has it any more. */
export function knownRule(id: string): { readonly rule: Rule; readonly pack: LoadedPack } | undefined {
  rules ??= new Map(builtInPacks().flatMap((pack) => pack.pack.rules.map((rule) => [rule.id, { rule, pack }] as const)));
  return rules.get(id);
}

/** What a rule is called; its id when no pack has it any more. */
export const ruleTitle = (id: string): Said => knownRule(id)?.rule.title ?? id;
