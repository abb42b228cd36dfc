import type { Condition, FactEntry } from '@makegood/rules';

export type Group = 'all' | 'any';

/** The members of a group; null for a leaf or a negation. */
export function groupOf(condition: Condition): { readonly how: Group; readonly members: readonly Condition[] } | null {
  if ('all' in condition) return { how: 'all', members: condition.all };
  if ('any' in condition) return { how: 'any', members: condition.any };
  return null;
}

export const grouped = (how: Group, members: readonly Condition[]): Condition => (how === 'all' ? { all: members } : { any: members });

/** A negation and what it negates; `negated` is false for what stands as it is. Two negations are none. */
export function signOf(condition: Condition): { readonly negated: boolean; readonly bare: Condition } {
  if (!('not' in condition)) return { negated: false, bare: condition };
  const inner = signOf(condition.not);
  return { negated: !inner.negated, bare: inner.bare };
}

export const signed = (negated: boolean, bare: Condition): Condition => (negated ? { not: bare } : bare);

/** A question to begin with: the first that can be asked of the fact. */
export function beginning(entry: FactEntry | undefined, operator?: string): Condition | null {
  const asked = entry?.operators.find((one) => one.operator === operator) ?? entry?.operators[0];
  return entry && asked ? { fact: entry.fact, operator: asked.operator, value: asked.start } : null;
}

/** Deeper than this nobody can read a condition; packs refuse much deeper ones by themselves. */
export const DEEPEST = 5;
