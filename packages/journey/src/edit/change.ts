import type { JourneyDocument, Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { createConfig } from '../kinds/create.ts';
import type { StepKind } from '../kinds/configs.ts';
import { stepSchema } from '../document/schema.ts';
import { COLUMN, ROW } from './grid.ts';
import { downstreamOf, wiresTo } from './reach.ts';

/** The end of a branch: where a wire begins, drawn or not. */
export type BranchEnd = { readonly from: string; readonly branch: string };

const withStep = (document: JourneyDocument, id: string, step: Step): JourneyDocument => ({
  ...document,
  steps: { ...document.steps, [id]: step },
});

const changeStep = (document: JourneyDocument, id: string, change: (step: Step) => Step): JourneyDocument => {
  const step = document.steps[id];
  return step ? withStep(document, id, change(step)) : document;
};

/** An id that the document does not use: `wait`, `wait2`, `wait3`… */
export function freeId(document: JourneyDocument, kind: StepKind): string {
  if (!document.steps[kind]) return kind;
  let number = 2;
  while (document.steps[`${kind}${number}`]) number += 1;
  return `${kind}${number}`;
}

/** A step of its kind's beginnings, with no wires. */
export const newStep = (kind: StepKind, id: string, name: string, at: { x: number; y: number }): Step =>
  stepSchema.parse({ kind, name, config: createConfig(kind, id), next: {}, at });

/**
 * Puts a step onto a branch. What followed now follows the new step's main branch, and everything below moves down by a
 * row; nothing else on the canvas moves.
 */
export function insertStep(document: JourneyDocument, end: BranchEnd, id: string, step: Step): JourneyDocument {
  const before = document.steps[end.from];
  if (!before || document.steps[id]) return document;
  const target = before.next[end.branch];
  const place = target === undefined ? openPlace(document, end) : document.steps[target]?.at;
  const main = mainBranch(step);
  const placed: Step = { ...step, at: place ?? step.at, next: target !== undefined && main !== undefined ? { [main]: target } : step.next };
  const shifted = target === undefined ? document : shiftDown(document, target, end.from);
  return withStep(connect(shifted, end, id), id, placed);
}

/** The branch that goes on: the one that most people take, by the kind's own order of preference. */
export function mainBranch(step: Step): string | undefined {
  const branches = branchesOf(step).filter((branch) => branch.follows === null);
  const preferred = ['next', 'delivered', 'timeout', 'otherwise', 'succeeded', 'broken', 'overdue'];
  return preferred.find((id) => branches.some((branch) => branch.id === id)) ?? branches[0]?.id;
}

/** Moves a step's downstream one row down, but never what leads to it: a wire back up stays where it is. */
function shiftDown(document: JourneyDocument, target: string, from: string): JourneyDocument {
  const top = document.steps[target]?.at.y ?? 0;
  const moving = [...downstreamOf(document, target)].filter((id) => id !== from && (document.steps[id]?.at.y ?? 0) >= top);
  return moving.reduce(
    (changed, id) => changeStep(changed, id, (step) => ({ ...step, at: { x: step.at.x, y: step.at.y + ROW } })),
    document,
  );
}

/** Where a new step below a branch end goes: a row below, in the branch's own column, aside from what stands there. */
export function openPlace(document: JourneyDocument, end: BranchEnd): { x: number; y: number } {
  const step = document.steps[end.from];
  if (!step) return { x: 0, y: 0 };
  const required = branchesOf(step).filter(
    (branch) => branch.follows === null || step.next[branch.id] !== undefined || branch.id === end.branch,
  );
  const index = Math.max(
    required.findIndex((branch) => branch.id === end.branch),
    0,
  );
  const y = step.at.y + ROW;
  let x = Math.round(step.at.x + (index - (required.length - 1) / 2) * COLUMN);
  const taken = (at: number) =>
    Object.values(document.steps).some((other) => Math.abs(other.at.x - at) < COLUMN * 0.9 && Math.abs(other.at.y - y) < ROW * 0.8);
  const outward = index < (required.length - 1) / 2 ? -1 : 1;
  while (taken(x)) x += outward * COLUMN;
  return { x, y };
}

/** Whether a wire may be drawn: to another step that is not the trigger. Loops are judged by the lints, not forbidden here. */
export const canConnect = (document: JourneyDocument, end: BranchEnd, to: string): boolean => {
  const from = document.steps[end.from];
  const target = document.steps[to];
  return (
    from !== undefined &&
    target !== undefined &&
    target.kind !== 'trigger' &&
    end.from !== to &&
    branchesOf(from).some((branch) => branch.id === end.branch)
  );
};

export const connect = (document: JourneyDocument, end: BranchEnd, to: string): JourneyDocument =>
  changeStep(document, end.from, (step) => ({ ...step, next: { ...step.next, [end.branch]: to } }));

export const disconnect = (document: JourneyDocument, end: BranchEnd): JourneyDocument =>
  changeStep(document, end.from, (step) => {
    const { [end.branch]: _gone, ...next } = step.next;
    return { ...step, next };
  });

/** Deletes steps. Where a deleted step had one way on, the wires that led to it lead there; otherwise they are open. */
export function removeSteps(document: JourneyDocument, ids: readonly string[]): JourneyDocument {
  return ids.reduce((changed, id) => {
    const step = changed.steps[id];
    if (!step) return changed;
    const ways = [...new Set(Object.values(step.next))].filter((way) => way !== id);
    const heal = ways.length === 1 ? ways[0] : undefined;
    const rewired = wiresTo(changed, id).reduce(
      (next, end) => (heal !== undefined && heal !== end.from ? connect(next, end, heal) : disconnect(next, end)),
      changed,
    );
    const { [id]: _gone, ...steps } = rewired.steps;
    return {
      ...rewired,
      steps,
      offRamps: rewired.offRamps.map((ramp) =>
        ramp.then.type === 'go' && ramp.then.step === id ? { on: ramp.on, then: { type: 'exit', outcome: 'stopped' } } : ramp,
      ),
    };
  }, document);
}

/** Takes a step out of its path (which heals) and puts it onto another branch. */
export function moveStep(document: JourneyDocument, id: string, end: BranchEnd): JourneyDocument {
  const step = document.steps[id];
  if (!step || end.from === id || step.next[mainBranch(step) ?? ''] === undefined) return document;
  const target = document.steps[end.from]?.next[end.branch];
  if (target === id) return document;
  return insertStep(removeSteps(document, [id]), end, id, { ...step, next: {} });
}

/** Changes a step's settings. Wires of branches that it no longer has are taken away; the main way stays the main way. */
export const configure = (document: JourneyDocument, id: string, config: Step['config']): JourneyDocument =>
  changeStep(document, id, (step) => {
    const changed = stepSchema.parse({ ...step, config });
    const known = new Set(branchesOf(changed).map((branch) => branch.id));
    const kept = Object.fromEntries(Object.entries(changed.next).filter(([branch]) => known.has(branch)));
    const [before, after] = [mainBranch(step), mainBranch(changed)];
    const way = before === undefined || known.has(before) ? undefined : step.next[before];
    return { ...changed, next: way !== undefined && after !== undefined && kept[after] === undefined ? { ...kept, [after]: way } : kept };
  });

export const rename = (document: JourneyDocument, id: string, name: string): JourneyDocument =>
  changeStep(document, id, (step) => ({ ...step, name }));

export const placeSteps = (document: JourneyDocument, places: Readonly<Record<string, { x: number; y: number }>>): JourneyDocument =>
  Object.entries(places).reduce(
    (changed, [id, at]) => changeStep(changed, id, (step) => ({ ...step, at: { x: Math.round(at.x), y: Math.round(at.y) } })),
    document,
  );
