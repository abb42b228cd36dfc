import { mainBranch, type BranchEnd } from '../edit/index.ts';
import type { JourneyDocument } from '../document/schema.ts';
import type { Fates } from './merge-fates.ts';
import type { Side } from './merge.ts';
import { endOf, placeOf, said } from './sentences.ts';
import { changedBy, type Three, type Weaving } from './weaving.ts';

/** Where a branch leads in the merged journey. What it could not hold itself, because both sides put something into it, comes as a wire of its own. */
export type Led = { readonly to: string | undefined; readonly then?: { readonly end: BranchEnd; readonly to: string } };

/** Where one branch of a step leads that both sides have, or one of them restored. */
export function mergeWire(weaving: Weaving, { alive, kept }: Fates, end: BranchEnd): Led {
  const { base, mine, theirs } = weaving.sides;
  const standing = new Set(alive);
  const drawn: Three<string> = { base: targetIn(base, end), mine: targetIn(mine, end), theirs: targetIn(theirs, end) };
  const deletedIn = (side: Side) => (id: string) => base.steps[id] !== undefined && weaving.sides[side].steps[id] === undefined;
  // A wire that was healed because its target was deleted was not drawn by anybody.
  const meant = (side: Side): string | undefined => {
    const was = drawn.base;
    if (was === undefined || drawn[side] === was || !deletedIn(side)(was)) return drawn[side];
    return kept.has(was) || follow(was, [base], deletedIn(side)) === drawn[side] ? was : drawn[side];
  };
  const past = (id: string | undefined) => (id === undefined ? undefined : follow(id, [theirs, mine, base], (step) => !standing.has(step)));
  const wires: Three<string> = { base: past(drawn.base), mine: past(meant('mine')), theirs: past(meant('theirs')) };
  const side = changedBy(wires);
  if (side !== 'both') return { to: wires[side] };
  const chosen = weaving.decide(`steps.${end.from}.next.${end.branch}`, {
    step: end.from,
    what: said('conflict.wire', { end: endOf(theirs.steps[end.from] ? theirs : mine, end) }),
    mine: placeOf(mine, wires.mine ?? null),
    theirs: placeOf(theirs, wires.theirs ?? null),
  });
  return oneAfterTheOther(weaving, wires, chosen) ?? { to: wires[chosen] };
}

const targetIn = (document: JourneyDocument, { from, branch }: BranchEnd): string | undefined => document.steps[from]?.next[branch];

/** Past the steps that are gone, as far as one way leads on from each. */
export function follow(id: string, documents: readonly JourneyDocument[], isGone: (id: string) => boolean): string | undefined {
  const passed = new Set<string>();
  for (let at = id; ;) {
    if (!isGone(at)) return at;
    if (passed.has(at)) return undefined;
    passed.add(at);
    const step = documents.find((document) => document.steps[at])?.steps[at];
    const ways = [...new Set(Object.values(step?.next ?? {}))].filter((way) => way !== at);
    const [way] = ways;
    if (way === undefined || ways.length > 1) return undefined;
    at = way;
  }
}

/** Both put new steps into one wire: neither is lost, the chosen side's come first and the other's after them. */
function oneAfterTheOther(weaving: Weaving, wires: Three<string>, first: Side): Led | null {
  const second: Side = first === 'mine' ? 'theirs' : 'mine';
  const [head, tail] = [wires[first], wires[second]];
  if (head === undefined || tail === undefined || head === tail) return null;
  const end = lastNew(weaving, first, head, wires.base);
  return end && lastNew(weaving, second, tail, wires.base) ? { to: head, then: { end, to: tail } } : null;
}

/** The end of a side's chain of new steps that begins at `head` and comes back to where the wire led before. */
function lastNew(weaving: Weaving, side: Side, head: string, target: string | undefined): BranchEnd | null {
  const { base } = weaving.sides;
  const document = weaving.sides[side];
  const passed = new Set<string>();
  for (let at = head; ;) {
    const step = document.steps[at];
    const branch = step && mainBranch(step);
    if (!step || branch === undefined || base.steps[at] || passed.has(at)) return null;
    passed.add(at);
    const to = step.next[branch];
    if (to === target) return { from: at, branch };
    if (to === undefined) return null;
    at = to;
  }
}
