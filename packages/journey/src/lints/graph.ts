import type { JourneyDocument, Step } from '../document/schema.ts';
import { branchesOf, targetOf } from '../kinds/branches-of.ts';

export type Edge = { readonly from: string; readonly branch: string; readonly to: string };

/** The drawn wires as a graph, undrawn optional branches followed to where people really go. Built once for all lints. */
export type Graph = {
  readonly start: string | null;
  readonly edges: readonly Edge[];
  readonly out: ReadonlyMap<string, readonly Edge[]>;
  readonly into: ReadonlyMap<string, readonly Edge[]>;
  /** Steps that somebody can come to: from the trigger, or by an off-ramp. */
  readonly reachable: ReadonlySet<string>;
  /** Steps from which an exit can be reached. */
  readonly ending: ReadonlySet<string>;
};

export function graphOf(document: JourneyDocument, edges: readonly Edge[] = edgesOf(document)): Graph {
  const steps = Object.entries(document.steps);
  const out = group(edges, (edge) => edge.from);
  const into = group(edges, (edge) => edge.to);
  const start = steps.find(([, step]) => step.kind === 'trigger')?.[0] ?? null;
  const ramps = document.offRamps.flatMap((ramp) => (ramp.then.type === 'go' ? [ramp.then.step] : []));
  const exits = steps.filter(([, step]) => step.kind === 'exit').map(([id]) => id);
  return {
    start,
    edges,
    out,
    into,
    reachable: closure(start === null ? ramps : [start, ...ramps], (id) => (out.get(id) ?? []).map((edge) => edge.to)),
    ending: closure(exits, (id) => (into.get(id) ?? []).map((edge) => edge.from)),
  };
}

const edgesOf = (document: JourneyDocument): Edge[] =>
  Object.entries(document.steps).flatMap(([id, step]) => edgesFrom(id, step, document));

function edgesFrom(from: string, step: Step, document: JourneyDocument): Edge[] {
  const branches = branchesOf(step);
  return branches.flatMap((branch) => {
    const to = targetOf(step, branch, branches);
    return to !== undefined && document.steps[to] ? [{ from, branch: branch.id, to }] : [];
  });
}

function group(edges: readonly Edge[], key: (edge: Edge) => string): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) groups.set(key(edge), [...(groups.get(key(edge)) ?? []), edge]);
  return groups;
}

/** Everything that can be come to from `roots`. */
export function closure(roots: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(roots);
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const to of next(id))
      if (!seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
  return seen;
}
