import type { Json } from '@makegood/base';
import { z } from 'zod';

/** json-rules-engine's own grammar, without what makes it unsafe: no `path`, no `params`, no `priority`, no named conditions. */
export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf;
export type Leaf = { readonly fact: string; readonly operator: string; readonly value: Json };

const json: z.ZodType<Json> = z.json();
const name = z.string().min(1).max(60);

/** Groups hold at least one condition: an empty group is true in json-rules-engine. Leaves are checked when a pack is loaded. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(100) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(100) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ fact: name, operator: name, value: json }),
  ]),
);

export const isLeaf = (condition: Condition): condition is Leaf => 'fact' in condition;

/** Every leaf with its place, such as `when.all[1]`. */
export function leavesOf(condition: Condition, path: string): readonly { readonly leaf: Leaf; readonly path: string }[] {
  if (isLeaf(condition)) return [{ leaf: condition, path }];
  if ('not' in condition) return leavesOf(condition.not, `${path}.not`);
  const [group, members] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return members.flatMap((member, index) => leavesOf(member, `${path}.${group}[${index}]`));
}

/** The same tree with other leaves. */
export function mapLeaves(condition: Condition, change: (leaf: Leaf) => Leaf): Condition {
  if (isLeaf(condition)) return change(condition);
  if ('not' in condition) return { not: mapLeaves(condition.not, change) };
  if ('all' in condition) return { all: condition.all.map((member) => mapLeaves(member, change)) };
  return { any: condition.any.map((member) => mapLeaves(member, change)) };
}
