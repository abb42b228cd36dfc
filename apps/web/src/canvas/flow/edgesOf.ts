import { bypassOf, ROW, STEP_WIDTH, type Branch, type Place } from '@makegood/journey';
import { openId, phaseId, shownBranches, type BranchData, type BranchEdgeType, type Shown } from './elements.ts';
import { SILENT_EDGE } from './silent.ts';
import { foldingOf, type Folding } from './folding.ts';

/**
 * The document's wires as the canvas library wants them; one whose source did not change is the same object as before.
 * Wires inside of a folded phase are not drawn, and those of its steps that lead to the same place are drawn as one.
 */
export function edgesOf(shown: Shown, before: readonly BranchEdgeType[]): BranchEdgeType[] {
  const { document } = shown;
  const folding = foldingOf(document);
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const element = (step: string): string => {
    const phase = folding.cardOf(step);
    return phase === undefined ? step : phaseId(phase);
  };
  const arriving = arrivals(shown, element);
  const stands = standing(shown, folding);
  const edges: BranchEdgeType[] = [];
  const joined = new Map<string, BranchEdgeType[]>();
  for (const [from, step] of Object.entries(document.steps)) {
    const branches = shownBranches(step);
    const source = element(from);
    const bypass = step.skipped ? bypassOf(step) : null;
    const named = branches.length > 1;
    const together = named && branches.some((branch) => (arriving.get(element(step.next[branch.id] ?? '')) ?? 0) > 1);
    branches.forEach((branch, index) => {
      const to = step.next[branch.id];
      const target = to === undefined ? openId(from, branch.id) : element(to);
      // Inside of one folded phase, or open in it: there is nothing to see.
      if (target === source || (to === undefined && source !== from)) return;
      const around = to !== undefined && stands.between(from, to);
      const edge = wire(from, branch, {
        source,
        target,
        data: {
          named,
          below: together || (!named && (around || (arriving.get(target) ?? 0) > 1)),
          index,
          of: branches.length,
          around,
          count: shown.numbers.flow.get(`${from}:${branch.id}`) ?? 0,
          open: to === undefined,
          quiet: step.skipped === true && bypass?.id !== branch.id,
          mark: shown.marks?.[from] === 'removed' ? 'removed' : null,
        },
      });
      if (source === from) edges.push(same(known.get(edge.id), edge));
      else joined.set(`${source}>${target}`, [...(joined.get(`${source}>${target}`) ?? []), edge]);
    });
  }
  return [...edges, ...joinedWires(joined, known)];
}

type Drawn = {
  readonly source: string;
  readonly target: string;
  readonly data: Omit<BranchData, 'from' | 'branch' | 'joined'>;
};

const wire = (from: string, branch: Branch, { source, target, data }: Drawn): BranchEdgeType => ({
  id: `${from}:${branch.id}`,
  type: 'branch',
  ...SILENT_EDGE,
  source,
  sourceHandle: source === from ? branch.id : null,
  target,
  data: { from, branch, joined: 1, ...data },
});

/** A folded phase has one wire to each place that its steps lead to, with the numbers of all of them. */
function joinedWires(wires: ReadonlyMap<string, readonly BranchEdgeType[]>, known: ReadonlyMap<string, BranchEdgeType>): BranchEdgeType[] {
  const of = new Map<string, number>();
  for (const [first] of wires.values()) if (first) of.set(first.source, (of.get(first.source) ?? 0) + 1);
  const index = new Map<string, number>();
  return [...wires.values()].flatMap((together) => {
    const [first] = together;
    if (!first?.data) return [];
    const at = index.get(first.source) ?? 0;
    index.set(first.source, at + 1);
    const ways = of.get(first.source) ?? 1;
    const count = together.reduce((sum, edge) => sum + (edge.data?.count ?? 0), 0);
    const data = { ...first.data, joined: together.length, count, named: ways > 1, below: false, index: at, of: ways };
    const edge: BranchEdgeType = { ...first, id: `${first.source}>${first.target}`, data };
    return [same(known.get(edge.id), edge)];
  });
}

function same(old: BranchEdgeType | undefined, fresh: BranchEdgeType): BranchEdgeType {
  if (!old?.data || !fresh.data || old.source !== fresh.source || old.target !== fresh.target) return fresh;
  if (old.sourceHandle !== fresh.sourceHandle) return fresh;
  const [a, b] = [old.data, fresh.data];
  const unchanged =
    a.branch === b.branch &&
    a.named === b.named &&
    a.below === b.below &&
    a.index === b.index &&
    a.of === b.of &&
    a.around === b.around &&
    a.count === b.count &&
    a.open === b.open &&
    a.quiet === b.quiet &&
    a.joined === b.joined &&
    a.mark === b.mark;
  return unchanged ? old : fresh;
}

/** How many wires come to an element of the picture. */
function arrivals({ document }: Shown, element: (step: string) => string): ReadonlyMap<string, number> {
  const arriving = new Map<string, number>();
  for (const [from, step] of Object.entries(document.steps))
    for (const branch of shownBranches(step)) {
      const to = step.next[branch.id];
      if (to === undefined || element(to) === element(from)) continue;
      arriving.set(element(to), (arriving.get(element(to)) ?? 0) + 1);
    }
  return arriving;
}

/** Tells whether something stands in the target's column on the way down to it. Sorted once: this is asked for every wire. */
function standing({ document }: Shown, folding: Folding) {
  const placeOf = (step: string): Place | undefined => {
    const phase = folding.cardOf(step);
    const at = phase === undefined ? document.steps[step]?.at : folding.phases.get(phase)?.at;
    return at && folding.toPicture(at);
  };
  const steps = Object.keys(document.steps).flatMap((id) => (folding.cardOf(id) === undefined ? (placeOf(id) ?? []) : []));
  const cards = [...folding.phases.values()].flatMap((phase) => (phase.folded ? folding.toPicture(phase.at) : []));
  const places = [...steps, ...cards].sort((a, b) => a.x - b.x);
  const firstFrom = (x: number): number => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.x ?? Infinity) < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    between(from: string, to: string): boolean {
      const [source, target] = [placeOf(from), placeOf(to)];
      if (!source || !target) return false;
      for (let index = firstFrom(target.x - STEP_WIDTH + 1); index < places.length; index += 1) {
        const at = places[index];
        if (!at || at.x >= target.x + STEP_WIDTH) return false;
        if (at.y > source.y + ROW * 0.3 && at.y < target.y - ROW * 0.3) return true;
      }
      return false;
    },
  };
}
