import type { Condition } from '@makegood/journey';

/** How the members of a group are joined, in the words of the form. */
export const JOINS = ['all', 'any', 'none', 'notAll'] as const;
export type Join = (typeof JOINS)[number];
export type Group = { readonly join: Join; readonly members: readonly Condition[] };

/** Deeper than this nobody can read a condition. */
export const DEEPEST = 4;

/** The members of a group; null for a single question. A question that is turned into its opposite is a group of one. */
export function groupOf(condition: Condition): Group | null {
  if ('all' in condition) return { join: 'all', members: condition.all };
  if ('any' in condition) return { join: 'any', members: condition.any };
  if (!('not' in condition)) return null;
  const inner = groupOf(condition.not);
  if (inner === null) return { join: 'none', members: [condition.not] };
  return { join: OPPOSITE[inner.join], members: inner.members };
}

const OPPOSITE: Readonly<Record<Join, Join>> = { all: 'notAll', notAll: 'all', any: 'none', none: 'any' };

/** The condition of a group; null when nobody is left in it, because an empty group would be true of everybody. */
export function grouped(join: Join, [first, ...others]: readonly Condition[]): Condition | null {
  if (!first) return null;
  switch (join) {
    case 'all':
      return { all: [first, ...others] };
    case 'any':
      return { any: [first, ...others] };
    case 'none':
      return { not: { any: [first, ...others] } };
    case 'notAll':
      return { not: { all: [first, ...others] } };
  }
}

/** The outermost group needs no brackets around a single question. */
export function outermost(join: Join, members: readonly Condition[]): Condition | null {
  const [only] = members;
  return only && members.length === 1 && (join === 'all' || join === 'any') ? only : grouped(join, members);
}
