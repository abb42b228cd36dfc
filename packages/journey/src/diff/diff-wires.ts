import type { BranchEnd } from '../edit/index.ts';
import { mainBranch } from '../edit/index.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf, targetOf } from '../kinds/branches-of.ts';
import type { Relocated, Rewired } from './diff.ts';

type Wire = { readonly end: BranchEnd; readonly before: string | null; readonly after: string | null };

/**
 * The branches of the steps that stayed which lead elsewhere now, by where people really go: a branch that was not drawn
 * and follows another is said with that one. What came of an insert, a deletion or a move is marked as such.
 */
export function diffWires(
  before: JourneyDocument,
  after: JourneyDocument,
  same: ReadonlySet<string>,
): { rewired: Rewired[]; relocated: Relocated[] } {
  const wires = [...same].flatMap((id) => wiresOf(id, before, after));
  const relocated = [...same].flatMap((id) => relocation(id, wires, before, after));
  const moves = new Set(relocated.flatMap(({ id, from, to }) => [keyOf(from), keyOf(to), keyOf(mainEnd(after, id))]));
  const rewired = wires.map((wire): Rewired => {
    const explained = moves.has(keyOf(wire.end)) ? 'relocated' : reasonOf(wire, before, after, same);
    return { ...wire, because: explained };
  });
  return { rewired, relocated };
}

const keyOf = ({ from, branch }: BranchEnd): string => `${from}\n${branch}`;

function wiresOf(id: string, before: JourneyDocument, after: JourneyDocument): Wire[] {
  const [was, now] = [before.steps[id], after.steps[id]];
  if (!was || !now) return [];
  const [old, current] = [branchesOf(was), branchesOf(now)];
  return current.flatMap((branch): Wire[] => {
    const known = old.find((candidate) => candidate.id === branch.id);
    const [from, to] = [known && targetOf(was, known, old), targetOf(now, branch, current)];
    if (from === to) return [];
    const follows = known !== undefined && known.follows === branch.follows && branch.follows !== null;
    if (follows && was.next[branch.id] === undefined && now.next[branch.id] === undefined) return [];
    return [{ end: { from: id, branch: branch.id }, before: from ?? null, after: to ?? null }];
  });
}

/** A wire that leads to a new step which was put into it, or past a step that is gone, says nothing of its own. */
function reasonOf(wire: Wire, before: JourneyDocument, after: JourneyDocument, same: ReadonlySet<string>): Rewired['because'] {
  if (wire.after !== null && !same.has(wire.after)) return 'added';
  if (wire.before === null || same.has(wire.before)) return null;
  // Past several steps that are gone, as far as one way led on from each.
  let id = wire.before;
  for (const passed = new Set<string>(); !same.has(id) && !passed.has(id);) {
    passed.add(id);
    const ways = [...new Set(Object.values(before.steps[id]?.next ?? {}))];
    const [way] = ways;
    if (way === undefined || ways.length > 1) return wire.after === null || !after.steps[id] ? 'removed' : null;
    id = way;
  }
  return id === wire.after ? 'removed' : null;
}

const mainEnd = (document: JourneyDocument, id: string): BranchEnd => {
  const step = document.steps[id];
  return { from: id, branch: (step && mainBranch(step)) ?? '' };
};

/**
 * A step was moved when one wire led to it before and another one does now, the first one now leads where the step led
 * before, and the step leads where the other one led before.
 */
function relocation(id: string, wires: readonly Wire[], before: JourneyDocument, after: JourneyDocument): Relocated[] {
  const left = wires.filter((wire) => wire.before === id);
  const entered = wires.filter((wire) => wire.after === id);
  const [from, to] = [left[0], entered[0]];
  if (!from || !to || left.length > 1 || entered.length > 1) return [];
  const wayBefore = before.steps[id]?.next[mainEnd(before, id).branch];
  const wayAfter = after.steps[id]?.next[mainEnd(after, id).branch];
  const healed = from.after === (wayBefore ?? null);
  const inserted = to.before === (wayAfter ?? null);
  return healed && inserted ? [{ id, from: from.end, to: to.end }] : [];
}
