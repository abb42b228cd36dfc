import { COLUMN, mainBranch, ROW, wiresTo, type JourneyDocument, type Place } from '@makegood/journey';
import { shownBranches } from '../flow/elements.ts';
import { foldingOf } from '../flow/folding.ts';
import { stepStop, wireStop, type Stop } from './stop.ts';

export type Direction = 'down' | 'up' | 'left' | 'right' | 'first' | 'last';
/** Whether the wires are places to stand at: they are where steps can be added. */
type Ways = { readonly wires: boolean };

/**
 * Where an arrow leads: down and up along the flow, from a step to the wire of a branch and from there to the next step;
 * left and right between the branches of a step, or to what stands beside. Null: nothing there.
 */
export function walk(document: JourneyDocument, from: Stop, direction: Direction, ways: Ways = { wires: true }): Stop | null {
  if (direction === 'first') return firstStop(document);
  if (direction === 'last') return lastStop(document);
  if (from.type === 'wire') return fromWire(document, from, direction);
  if (from.type === 'note') return fromNote(document, from.id, direction);
  if (direction === 'left' || direction === 'right') return beside(document, from, direction);
  const steps = from.type === 'step' ? [from.id] : (foldingOf(document).phases.get(from.id)?.steps ?? []);
  const next = direction === 'down' ? wayDown(document, steps) : wayUp(document, steps);
  return next?.type === 'wire' && !(ways.wires && isPlus(document, next)) ? fromWire(document, next, direction) : next;
}

/** Where the keyboard comes in: at the trigger. */
export function firstStop(document: JourneyDocument): Stop | null {
  const ids = Object.keys(document.steps);
  const first = ids.find((id) => document.steps[id]?.kind === 'trigger') ?? ids[0];
  return first === undefined ? null : shownStop(document, first);
}

/** The lowest of what is shown. */
function lastStop(document: JourneyDocument): Stop | null {
  const lowest = Object.entries(document.steps).reduce<{ id: string; y: number } | null>(
    (low, [id, { at }]) => (!low || at.y >= low.y ? { id, y: at.y } : low),
    null,
  );
  return lowest ? shownStop(document, lowest.id) : null;
}

/** A step as the canvas shows it: itself, or the folded phase that it is in. */
export function shownStop(document: JourneyDocument, step: string): Stop {
  const card = foldingOf(document).cardOf(step);
  return card === undefined ? stepStop(step) : { type: 'phase', id: card };
}

/** Whether the canvas still shows this. */
export function isShown(document: JourneyDocument, stop: Stop): boolean {
  if (stop.type === 'note') return document.notes[stop.id] !== undefined;
  if (stop.type === 'phase') return foldingOf(document).phases.get(stop.id)?.folded === true;
  if (stop.type === 'wire') return isPlus(document, stop);
  return document.steps[stop.id] !== undefined && foldingOf(document).cardOf(stop.id) === undefined;
}

type Wire = Extract<Stop, { type: 'wire' }>;

/** Whether the wire is drawn alone: those of a folded phase, and several into one, are drawn as one and take no step. */
function isPlus(document: JourneyDocument, { from, branch }: Wire): boolean {
  const step = document.steps[from];
  const { cardOf } = foldingOf(document);
  if (!step || cardOf(from) !== undefined || !shownBranches(step).some(({ id }) => id === branch)) return false;
  const card = cardOf(step.next[branch] ?? '');
  return card === undefined || Object.values(step.next).filter((to) => cardOf(to) === card).length === 1;
}

function fromWire(document: JourneyDocument, wire: Wire, direction: 'down' | 'up' | 'left' | 'right'): Stop | null {
  const step = document.steps[wire.from];
  if (!step) return null;
  if (direction === 'up') return shownStop(document, wire.from);
  if (direction === 'down') {
    const target = step.next[wire.branch];
    return target !== undefined && document.steps[target] ? shownStop(document, target) : null;
  }
  const branches = shownBranches(step).map((branch) => branch.id);
  const next = branches[branches.indexOf(wire.branch) + (direction === 'left' ? -1 : 1)];
  return next === undefined ? null : wireStop(wire.from, next);
}

/** The wire that leads on, by the branch that most people take; out of a folded phase, not within it. */
function wayDown(document: JourneyDocument, steps: readonly string[]): Stop | null {
  const inside = new Set(steps);
  for (const id of steps) {
    const step = document.steps[id];
    if (!step) continue;
    const open = shownBranches(step).filter((branch) => steps.length === 1 || leavesTo(step.next[branch.id], inside));
    const way = open.find((branch) => branch.id === mainBranch(step)) ?? open[0];
    if (way) return wireStop(id, way.id);
  }
  return null;
}

const leavesTo = (target: string | undefined, inside: ReadonlySet<string>): boolean => target !== undefined && !inside.has(target);

/** The wire that leads here; of several, the one from highest up. */
function wayUp(document: JourneyDocument, steps: readonly string[]): Stop | null {
  const height = (from: string): number => document.steps[from]?.at.y ?? 0;
  const [first] = steps
    .flatMap((id) => wiresTo(document, id))
    .filter(({ from }) => !steps.includes(from))
    .sort((a, b) => height(a.from) - height(b.from));
  return first ? wireStop(first.from, first.branch) : null;
}

/** A note stands at its step; from there the arrows go on. */
function fromNote(document: JourneyDocument, id: string, direction: 'down' | 'up' | 'left' | 'right'): Stop | null {
  const step = document.notes[id]?.step;
  if (step && document.steps[step] && direction === 'left') return shownStop(document, step);
  return beside(document, { type: 'note', id }, direction);
}

/** The nearest thing to one side, in about the same row or column. */
function beside(document: JourneyDocument, from: Stop, direction: 'down' | 'up' | 'left' | 'right'): Stop | null {
  const own = placeOf(document, from);
  if (!own) return null;
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const [along, across, reach] = direction === 'up' || direction === 'down' ? (['y', 'x', COLUMN] as const) : (['x', 'y', ROW] as const);
  let best: { readonly stop: Stop; readonly far: number } | null = null;
  for (const stop of stopsOf(document)) {
    const place = placeOf(document, stop);
    if (!place) continue;
    const ahead = (place[along] - own[along]) * sign;
    const aside = Math.abs(place[across] - own[across]);
    if (ahead <= 1 || aside > reach * 0.75) continue;
    const far = ahead + aside * 2;
    if (!best || far < best.far) best = { stop, far };
  }
  return best?.stop ?? null;
}

const stopsOf = (document: JourneyDocument): Stop[] => [
  ...Object.keys(document.steps).map((id) => shownStop(document, id)),
  ...Object.keys(document.notes).map((id): Stop => ({ type: 'note', id })),
];

/** Where it stands in the picture. */
export function placeOf(document: JourneyDocument, stop: Stop): Place | null {
  const { toPicture, phases } = foldingOf(document);
  const place = (at: Place | undefined): Place | null => (at ? toPicture(at) : null);
  if (stop.type === 'step') return place(document.steps[stop.id]?.at);
  if (stop.type === 'phase') return place(phases.get(stop.id)?.at);
  if (stop.type === 'wire') return place(document.steps[document.steps[stop.from]?.next[stop.branch] ?? stop.from]?.at);
  const note = document.notes[stop.id];
  if (!note) return null;
  const corner = note.step === null ? undefined : document.steps[note.step];
  if (!corner) return toPicture(note.at);
  const at = toPicture(corner.at);
  return { x: at.x + note.at.x, y: at.y + note.at.y };
}
