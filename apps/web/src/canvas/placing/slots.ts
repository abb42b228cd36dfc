import { mainBranch, moveProblem, wiresTo, type BranchEnd, type JourneyDocument, type StepKind } from '@makegood/journey';
import { shownBranches } from '../flow/elements.ts';

/** What is being put somewhere: a new step of a kind, or one that is already drawn. */
export type Placed = { readonly type: 'new'; readonly kind: StepKind } | { readonly type: 'move'; readonly step: string };

export const slotKey = ({ from, branch }: BranchEnd): string => `${from}:${branch}`;

/**
 * The ways out onto which it may be put. A new step that ends a journey goes only where nothing follows yet, because what
 * followed would be cut off; where a drawn step may go its own rule says.
 */
export function slotsFor(document: JourneyDocument, placed: Placed): BranchEnd[] {
  const ends = endsOf(document);
  if (placed.type === 'move') return ends.filter((end) => moveProblem(document, placed.step, end) === null);
  return placed.kind === 'exit' ? ends.filter(({ from, branch }) => document.steps[from]?.next[branch] === undefined) : ends;
}

/** Every way out that is shown, from the top of the canvas to its foot. */
export function endsOf(document: JourneyDocument): BranchEnd[] {
  return Object.entries(document.steps)
    .sort(([, a], [, b]) => a.at.y - b.at.y || a.at.x - b.at.x)
    .flatMap(([from, step]) => shownBranches(step).map(({ id }) => ({ from, branch: id })));
}

/** Where a new step goes when nobody says: behind the step, on its main way. */
export function endAfter(document: JourneyDocument, step: string): BranchEnd | null {
  const before = document.steps[step];
  if (!before) return null;
  const branch = mainBranch(before);
  if (branch !== undefined) return { from: step, branch };
  // Nothing follows an end: a new step goes before it.
  const [wire] = wiresTo(document, step);
  return wire ?? null;
}
