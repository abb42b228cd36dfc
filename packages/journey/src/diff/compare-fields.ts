import { canonicalJson } from '@makegood/base';
import type { Field } from '../kinds/field.ts';
import type { FieldChange } from './diff.ts';

/** The settings that are not the same, in the order of the newer side, then what is gone. */
export function compareFields(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const old = new Map(before.map((field) => [field.path, field]));
  const now = new Set(after.map((field) => field.path));
  return [
    ...after.flatMap((field): FieldChange[] => {
      const was = old.get(field.path);
      if (was && (canonicalJson(was.is) === canonicalJson(field.is) || otherParts(was, field))) return [];
      if (!was && field.order) return [];
      return [{ path: field.path, label: field.label, before: was?.said ?? null, after: field.said }];
    }),
    ...before
      .filter((field) => !now.has(field.path) && !field.order)
      .map((field) => ({ path: field.path, label: field.label, before: field.said, after: null })),
  ];
}

/** An order is worth a word when the parts are the same; parts that came or went are said themselves. */
function otherParts({ order: before }: Field, { order: after }: Field): boolean {
  if (!before || !after) return false;
  return canonicalJson([...before].sort()) !== canonicalJson([...after].sort());
}
