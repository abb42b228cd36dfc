import { rampToEnd } from '../document/off-ramps.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { canConnect } from './connect.ts';
import { withoutEmptyPhases } from './phases.ts';

/**
 * Deletes steps, with their notes. Where a wire led into them and only one way led out again, it leads there; otherwise it
 * is open. Several chosen steps are healed as one, in whatever order they are named. A journey keeps its last trigger.
 */
export function removeSteps(document: JourneyDocument, ids: readonly string[]): JourneyDocument {
  const gone = goneOf(document, ids);
  if (gone.size === 0) return document;
  const left = Object.entries(document.steps).filter(([id]) => !gone.has(id));
  const steps = Object.fromEntries(left.map(([id, step]): [string, Step] => [id, healed(document, id, step, gone)]));
  return withoutEmptyPhases(document, {
    ...document,
    steps,
    notes: Object.fromEntries(Object.entries(document.notes).filter(([, note]) => note.step === null || !gone.has(note.step))),
    offRamps: document.offRamps.map((ramp) => (ramp.then.type === 'go' && gone.has(ramp.then.step) ? rampToEnd(ramp.on) : ramp)),
  });
}

function goneOf(document: JourneyDocument, ids: readonly string[]): Set<string> {
  const gone = new Set(ids.filter((id) => document.steps[id]));
  const triggers = Object.keys(document.steps).filter((id) => document.steps[id]?.kind === 'trigger');
  const [first] = triggers;
  if (first !== undefined && triggers.every((id) => gone.has(id))) gone.delete(first);
  return gone;
}

function healed(document: JourneyDocument, id: string, step: Step, gone: ReadonlySet<string>): Step {
  if (!Object.values(step.next).some((to) => gone.has(to))) return step;
  const next = Object.entries(step.next).flatMap(([branch, to]): [string, string][] => {
    if (!gone.has(to)) return [[branch, to]];
    const [way, ...more] = waysOut(document, to, gone);
    return way !== undefined && more.length === 0 && canConnect(document, { from: id, branch }, way) ? [[branch, way]] : [];
  });
  return { ...step, next: Object.fromEntries(next) };
}

/** The steps that stay and that are come to from `from` through steps that go. */
function waysOut(document: JourneyDocument, from: string, gone: ReadonlySet<string>): string[] {
  const ways = new Set<string>();
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = document.steps[id];
    if (!step || seen.has(id)) continue;
    if (gone.has(id)) {
      seen.add(id);
      open.push(...Object.values(step.next));
    } else ways.add(id);
  }
  return [...ways];
}
