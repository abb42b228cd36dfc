import { COLUMN, mainBranch, ROW, wiresTo, type JourneyDocument, type Place } from '@makegood/journey';
import { shownBranches } from '../flow/elements.ts';
import { stepStop, wireStop, type Stop } from './stop.ts';

export type Direction = 'down' | 'up' | 'left' | 'right' | 'first' | 'last';

/**
 * Where an arrow leads: down and up along the flow, from a step to the wire of a branch and from there to the next step;
 * left and right between the branches of a step, or to what stands beside. Null: nothing there.
 */
export function walk(document: JourneyDocument, from: Stop, direction: Direction): Stop | null {
  if (direction === 'first' || direction === 'last') return endOf(document, direction);
  if (from.type === 'wire') return fromWire(document, from, direction);
  if (from.type === 'note') return fromNote(document, from.id, direction);
  if (direction === 'left' || direction === 'right') return beside(document, from, direction);
  const steps = from.type === 'step' ? [from.id] : stepsIn(document, from.id);
  return direction === 'down' ? wireDown(document, steps) : wireUp(document, steps);
}

/** Where the keyboard comes in: at the trigger. */
export function firstStop(document: JourneyDocument): Stop | null {
  const trigger = Object.keys(document.steps).find((id) => document.steps[id]?.kind === 'trigger') ?? Object.keys(document.steps)[0];
  return trigger === undefined ? null : shownStop(document, trigger);
}

/** A step as the canvas shows it: itself, or the folded phase that it is in. */
export function shownStop(document: JourneyDocument, step: string): Stop {
  const phase = document.steps[step]?.phase;
  return phase !== undefined && document.phases[phase]?.collapsed ? { type: 'phase', id: phase } : stepStop(step);
}

/** Whether the canvas still shows this. */
export function isShown(document: JourneyDocument, stop: Stop): boolean {
  if (stop.type === 'note') return document.notes[stop.id] !== undefined;
  if (stop.type === 'phase') return document.phases[stop.id]?.collapsed === true;
  const id = stop.type === 'step' ? stop.id : stop.from;
  const step = document.steps[id];
  if (!step) return false;
  if (stop.type === 'wire') return shownBranches(step).some((branch) => branch.id === stop.branch);
  return shownStop(document, id).type === 'step';
}

const stepsIn = (document: JourneyDocument, phase: string): string[] =>
  Object.keys(document.steps).filter((id) => document.steps[id]?.phase === phase);

function fromWire(document: JourneyDocument, wire: Extract<Stop, { type: 'wire' }>, direction: Direction): Stop | null {
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

/** The wire that leads on: of the branch that most people take. Wires inside a folded phase are not shown. */
function wireDown(document: JourneyDocument, steps: readonly string[]): Stop | null {
  const inside = new Set(steps.length > 1 ? steps : []);
  for (const id of steps) {
    const step = document.steps[id];
    if (!step) continue;
    const open = shownBranches(step).filter((branch) => !inside.has(step.next[branch.id] ?? ''));
    const way = open.find((branch) => branch.id === mainBranch(step)) ?? open[0];
    if (way) return wireStop(id, way.id);
  }
  return null;
}

/** The wire that leads here; of several, the one from highest up. */
function wireUp(document: JourneyDocument, steps: readonly string[]): Stop | null {
  const wires = steps.flatMap((id) => wiresTo(document, id)).filter(({ from }) => !steps.includes(from));
  const height = (from: string): number => document.steps[from]?.at.y ?? 0;
  const [first] = wires.sort((a, b) => height(a.from) - height(b.from));
  return first ? wireStop(first.from, first.branch) : null;
}

function fromNote(document: JourneyDocument, id: string, direction: Direction): Stop | null {
  const step = document.notes[id]?.step;
  if (step && document.steps[step] && direction !== 'right') return shownStop(document, step);
  return beside(document, { type: 'note', id }, direction);
}

/** The nearest thing to one side, in about the same row. */
function beside(document: JourneyDocument, from: Stop, direction: Direction): Stop | null {
  const own = placeOf(document, from);
  if (!own) return null;
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const [along, across, reach] = direction === 'up' || direction === 'down' ? (['y', 'x', COLUMN] as const) : (['x', 'y', ROW] as const);
  let best: { stop: Stop; far: number } | null = null;
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

function stopsOf(document: JourneyDocument): Stop[] {
  const steps = Object.keys(document.steps).map((id) => shownStop(document, id));
  return [...steps, ...Object.keys(document.notes).map((id): Stop => ({ type: 'note', id }))];
}

function placeOf(document: JourneyDocument, stop: Stop): Place | null {
  if (stop.type === 'step') return document.steps[stop.id]?.at ?? null;
  if (stop.type === 'phase') return document.steps[stepsIn(document, stop.id)[0] ?? '']?.at ?? null;
  if (stop.type === 'wire') return null;
  const note = document.notes[stop.id];
  const step = note?.step ? document.steps[note.step] : undefined;
  if (!note) return null;
  return step ? { x: step.at.x + note.at.x, y: step.at.y + note.at.y } : note.at;
}

/** The highest and the lowest of what is shown. */
function endOf(document: JourneyDocument, direction: 'first' | 'last'): Stop | null {
  if (direction === 'first') return firstStop(document);
  const lowest = Object.entries(document.steps).reduce<[string, number] | null>(
    (low, [id, { at }]) => (!low || at.y >= low[1] ? [id, at.y] : low),
    null,
  );
  return lowest ? shownStop(document, lowest[0]) : null;
}
