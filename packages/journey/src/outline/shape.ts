import type { JourneyDocument, Step } from '../document/schema.ts';
import { mainBranch } from '../edit/main-branch.ts';
import type { Branch } from '../kinds/branches.ts';
import { branchesOf, targetOf } from '../kinds/branches-of.ts';

/** How a path ends: at a step that ends the journey, at a branch that is not drawn, or at a step that is told elsewhere. */
export type PathEnd = { readonly type: 'end' } | { readonly type: 'open' } | { readonly type: 'link'; readonly to: string };
/** Steps one after the other. */
export type PathShape = { readonly steps: readonly StepShape[]; readonly end: PathEnd };
export type StepShape = {
  readonly id: string;
  /** By which branch the path goes on from here; null at its end. */
  readonly main: Branch | null;
  /** What is told below the step before the path goes on. */
  readonly sides: readonly { readonly branch: Branch; readonly path: PathShape }[];
};
export type Shape = {
  readonly entered: readonly PathShape[];
  /** By event, what people come to when an off-ramp leads to a step. */
  readonly ramps: readonly { readonly on: string; readonly path: PathShape }[];
  /** What nothing leads to. */
  readonly loose: readonly PathShape[];
};

/** The ways out that a reader is told of: those drawn, and those that must be. */
export const toldBranches = (step: Step): Branch[] =>
  branchesOf(step).filter((branch) => branch.follows === null || step.next[branch.id] !== undefined);

/**
 * The journey as nested lists, every step once. A path goes on along the main branch; the others are told below the step
 * where they begin, as far as nothing else leads to what they lead to. Where paths meet again the main one goes on.
 */
export function shapeOf(document: JourneyDocument): Shape {
  const told = new Set<string>();
  const read = (first: string, outside: ReadonlySet<string>): PathShape => path(document, first, outside, told);
  const ids = Object.keys(document.steps);

  const entered = ids.filter((id) => document.steps[id]?.kind === 'trigger').map((id) => read(id, NOTHING));
  const ramps = document.offRamps.flatMap((ramp) =>
    ramp.then.type === 'go' && document.steps[ramp.then.step] ? [{ on: ramp.on, path: read(ramp.then.step, NOTHING) }] : [],
  );
  const led = new Set(Object.values(document.steps).flatMap((step) => Object.values(step.next)));
  const beginnings = [...ids.filter((id) => !led.has(id)), ...ids];
  const loose: PathShape[] = [];
  for (const id of beginnings) if (!told.has(id)) loose.push(read(id, NOTHING));
  return { entered, ramps, loose };
}

const NOTHING: ReadonlySet<string> = new Set();

/** `outside`: steps that are told where the outer paths go on, so not here. */
function path(document: JourneyDocument, first: string, outside: ReadonlySet<string>, told: Set<string>): PathShape {
  const steps: StepShape[] = [];
  for (let id: string | undefined = first; ;) {
    const step: Step | undefined = id === undefined ? undefined : document.steps[id];
    if (id === undefined || !step) return { steps, end: { type: 'open' } };
    if (told.has(id) || outside.has(id)) return { steps, end: { type: 'link', to: id } };
    told.add(id);
    const branches = toldBranches(step);
    const main: Branch | null = branches.find((branch) => branch.id === mainBranch(step)) ?? branches[0] ?? null;
    const next: string | undefined = main ? targetOf(step, main) : undefined;
    const others = branches.filter((branch) => branch !== main);
    // Most side branches meet the main one at once, and the rest of the journey need not be looked through for them.
    const aside = others.some((branch) => ![next, undefined].includes(targetOf(step, branch)));
    const beyond = !aside || next === undefined ? outside : new Set([...outside, ...ahead(document, next, told)]);
    const sides = others.map((branch) => ({ branch, path: side(document, step, branch, next, beyond, told) }));
    steps.push({ id, main, sides });
    if (!main) return { steps, end: { type: 'end' } };
    id = next;
  }
}

function side(
  document: JourneyDocument,
  step: Step,
  branch: Branch,
  next: string | undefined,
  outside: ReadonlySet<string>,
  told: Set<string>,
): PathShape {
  const target = targetOf(step, branch);
  if (target !== undefined && target === next && document.steps[target]) return { steps: [], end: { type: 'link', to: target } };
  return target === undefined ? { steps: [], end: { type: 'open' } } : path(document, target, outside, told);
}

/** What is still to be told along a path: what can be come to from its next step without going back over what was told. */
function ahead(document: JourneyDocument, from: string, told: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || told.has(id)) continue;
    seen.add(id);
    open.push(...Object.values(document.steps[id]?.next ?? {}));
  }
  return seen;
}
