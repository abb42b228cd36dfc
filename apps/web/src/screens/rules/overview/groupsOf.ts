import type { PackSummary } from '@makegood/contract';

const ORDER = { firm: 0, provider: 1, industry: 2, jurisdiction: 3 } as const;

/** Packs under their headings: what is ours first, because it holds everywhere, then where most rules are. */
export function groupsOf(
  packs: readonly PackSummary[],
  heading: (pack: PackSummary) => string,
): readonly (readonly [string, readonly PackSummary[]])[] {
  const groups = new Map<string, PackSummary[]>();
  const sorted = [...packs].sort((a, b) => Math.min(ORDER[a.scope], 2) - Math.min(ORDER[b.scope], 2));
  for (const pack of sorted) groups.set(heading(pack), [...(groups.get(heading(pack)) ?? []), pack]);
  // What holds everywhere, then where most rules are.
  const weight = (members: readonly PackSummary[]): number =>
    members.some(({ scope }) => scope === 'firm' || scope === 'provider') ? Infinity : members.reduce((sum, { rules }) => sum + rules, 0);
  return [...groups].sort(([, a], [, b]) => weight(b) - weight(a)).map(([group, members]) => [group, members.sort(byPlace)] as const);
}

/** A country stands before its states, and a state before its cities. */
const byPlace = (a: PackSummary, b: PackSummary): number => (a.jurisdiction ?? '').localeCompare(b.jurisdiction ?? '');
