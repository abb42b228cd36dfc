import type { JourneyDocument, Step } from '../document/schema.ts';
import type { Edge, Graph } from './graph.ts';

/** Values of account, person, firm and links are always there; a promise and the journey's own values are not. */
export const isAlwaysThere = (variable: string): boolean => !variable.startsWith('promise.') && !variable.startsWith('var.');

const PROMISE = ['promise.amount', 'promise.due_date'];

/** What leaving a step by this branch has set. */
function assignedBy(step: Step | undefined, branch: string): readonly string[] {
  if (step?.kind === 'promise') return branch === 'none' ? [] : PROMISE;
  if (step?.kind === 'update')
    return step.config.changes.flatMap((change) => (change.type === 'setField' && change.value !== null ? [`var.${change.field}`] : []));
  if (step?.kind === 'wait' && step.config.until.type === 'events')
    return step.config.until.events.some((event) => event.id === branch && event.event === 'promise') ? PROMISE : [];
  return [];
}

/**
 * For each reachable step, the variables set on *every* way to it: a forward data flow, intersected where ways meet, as
 * compilers reckon definite assignment. An off-ramp's step is entered from anywhere, so nothing is sure there.
 */
export function assignedBefore(document: JourneyDocument, graph: Graph): Map<string, ReadonlySet<string>> {
  const before = new Map<string, ReadonlySet<string>>();
  const roots = [
    ...(graph.start === null ? [] : [graph.start]),
    ...document.offRamps.flatMap((ramp) => (ramp.then.type === 'go' ? [ramp.then.step] : [])),
  ];
  const open: { to: string; set: ReadonlySet<string> }[] = roots.map((to) => ({ to, set: new Set() }));
  for (let way = open.pop(); way; way = open.pop()) {
    const known = before.get(way.to);
    const set = known ? new Set([...known].filter((variable) => way?.set.has(variable))) : way.set;
    if (known && known.size === set.size) continue;
    before.set(way.to, set);
    for (const edge of graph.out.get(way.to) ?? []) open.push({ to: edge.to, set: after(document, edge, set) });
  }
  return before;
}

const after = (document: JourneyDocument, edge: Edge, set: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...set, ...assignedBy(document.steps[edge.from], edge.branch)]);
