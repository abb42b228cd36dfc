import { ROW, type JourneyDocument, type Place } from '@makegood/journey';
import { shownBranches } from './elements.ts';

export type ShownPhase = {
  readonly name: string;
  readonly folded: boolean;
  readonly steps: readonly string[];
  /** The highest and the lowest row, and the outermost columns, of its steps; in the document's pixels. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Where its card stands: in the place of its highest step. */
  readonly at: Place;
};

/**
 * Which phases are drawn how, and where that leaves everything else. Positions are data and stay as they are: the rows
 * that stand empty while a phase is folded are only left out of the picture.
 */
export type Folding = {
  readonly phases: ReadonlyMap<string, ShownPhase>;
  /** The folded phase whose card stands for a step; undefined when the step is drawn itself. */
  readonly cardOf: (step: string) => string | undefined;
  /** From the document's pixels to those of the picture, and back. */
  readonly toPicture: (place: Place) => Place;
  readonly toDocument: (place: Place) => Place;
};

type Band = { readonly top: number; readonly bottom: number };

const known = new WeakMap<JourneyDocument, Folding>();

export function foldingOf(document: JourneyDocument): Folding {
  const before = known.get(document);
  if (before) return before;
  const phases = phasesOf(document);
  const cards = new Map<string, string>();
  for (const [id, phase] of phases) if (phase.folded) for (const step of phase.steps) cards.set(step, id);
  const left = leftOut(document, phases, (step) => cards.has(step));
  const folding: Folding = {
    phases,
    cardOf: (step) => cards.get(step),
    toPicture: (place) => (left.length === 0 ? place : { x: place.x, y: place.y - lengthAbove(left, place.y) }),
    toDocument: (place) => (left.length === 0 ? place : { x: place.x, y: unfolded(left, place.y) }),
  };
  known.set(document, folding);
  return folding;
}

function phasesOf(document: JourneyDocument): Map<string, ShownPhase> {
  const steps = new Map<string, string[]>();
  for (const [id, step] of Object.entries(document.steps))
    if (step.phase !== undefined && document.phases[step.phase]) {
      const own = steps.get(step.phase);
      if (own) own.push(id);
      else steps.set(step.phase, [id]);
    }
  const phases = new Map<string, ShownPhase>();
  for (const [id, own] of steps) {
    const phase = document.phases[id];
    const places = own.flatMap((step) => document.steps[step]?.at ?? []);
    const first = places.reduce<Place | null>((high, at) => (high === null || at.y < high.y ? at : high), null);
    if (!phase || !first) continue;
    const xs = places.map((at) => at.x);
    const ys = places.map((at) => at.y);
    phases.set(id, {
      name: phase.name,
      folded: phase.collapsed,
      steps: own,
      box: { left: Math.min(...xs), right: Math.max(...xs), top: first.y, bottom: Math.max(...ys) },
      at: first,
    });
  }
  return phases;
}

/** The rows below the cards of folded phases, as far as nothing that is drawn stands beside them; from the top down. */
function leftOut(document: JourneyDocument, phases: ReadonlyMap<string, ShownPhase>, hidden: (step: string) => boolean): Band[] {
  const folded = [...phases.values()].filter((phase) => phase.folded);
  if (folded.length === 0) return [];
  const drawn: Band[] = folded.map(({ at }) => ({ top: at.y, bottom: at.y + ROW }));
  for (const [id, step] of Object.entries(document.steps)) {
    if (hidden(id)) continue;
    const open = shownBranches(step).some((branch) => step.next[branch.id] === undefined);
    drawn.push({ top: step.at.y, bottom: step.at.y + (open ? 2 : 1) * ROW });
  }
  const bands = folded.map(({ box }) => ({ top: box.top + ROW, bottom: box.bottom + ROW }));
  return joined(drawn.reduce<Band[]>((rest, band) => rest.flatMap((free) => without(free, band)), joined(bands)));
}

const without = (free: Band, taken: Band): Band[] =>
  taken.bottom <= free.top || taken.top >= free.bottom
    ? [free]
    : [
        { top: free.top, bottom: taken.top },
        { top: taken.bottom, bottom: free.bottom },
      ].filter((band) => band.bottom > band.top);

function joined(bands: readonly Band[]): Band[] {
  const sorted = [...bands].filter((band) => band.bottom > band.top).sort((a, b) => a.top - b.top);
  return sorted.reduce<Band[]>((all, band) => {
    const last = all.at(-1);
    if (last && band.top <= last.bottom) all[all.length - 1] = { top: last.top, bottom: Math.max(last.bottom, band.bottom) };
    else all.push(band);
    return all;
  }, []);
}

const lengthAbove = (bands: readonly Band[], y: number): number =>
  bands.reduce((length, band) => length + Math.max(0, Math.min(y, band.bottom) - band.top), 0);

const unfolded = (bands: readonly Band[], y: number): number =>
  bands.reduce((at, band) => (at >= band.top ? at + band.bottom - band.top : at), y);
