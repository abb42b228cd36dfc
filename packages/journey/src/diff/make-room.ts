import { downstreamOf } from '../edit/index.ts';
import { COLUMN, ROW } from '../edit/index.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import type { Place } from '../document/place.ts';

/** Rounds after which what still stands on top of something else is left for Tidy. */
const ROUNDS = 60;

type Steps = JourneyDocument['steps'];

/**
 * Moves down what the merge put on top of something else, with everything below it. Steps that overlapped in one of the
 * drawings already are left: somebody wanted or bore it so.
 */
export function makeRoom(document: JourneyDocument, drawings: readonly JourneyDocument[]): JourneyDocument {
  let { steps } = document;
  for (let round = 0; round < ROUNDS; round += 1) {
    const lower = firstCovered({ ...document, steps }, drawings);
    if (lower === null) break;
    steps = shifted({ ...document, steps }, lower);
  }
  return steps === document.steps ? document : { ...document, steps };
}

const overlap = (a: Place, b: Place): boolean => Math.abs(a.x - b.x) < COLUMN * 0.9 && Math.abs(a.y - b.y) < ROW * 0.8;

/** Of the first two steps that only the merge put onto one another, the one that comes later in the journey. */
function firstCovered(document: JourneyDocument, drawings: readonly JourneyDocument[]): string | null {
  const placed = Object.entries(document.steps).sort(([, a], [, b]) => a.at.y - b.at.y);
  const before = (steps: Steps, a: string, b: string): boolean => {
    const [one, other] = [steps[a], steps[b]];
    return one !== undefined && other !== undefined && overlap(one.at, other.at);
  };
  for (const [index, [a, upper]] of placed.entries())
    for (let next = index + 1; next < placed.length; next += 1) {
      const [b, lower]: [string, Step] = placed[next] ?? [a, upper];
      if (lower.at.y - upper.at.y >= ROW) break;
      if (!overlap(upper.at, lower.at) || drawings.some((drawing) => before(drawing.steps, a, b))) continue;
      return downstreamOf(document, b).has(a) && !downstreamOf(document, a).has(b) ? a : b;
    }
  return null;
}

function shifted(document: JourneyDocument, from: string): Steps {
  const top = document.steps[from]?.at.y ?? 0;
  const moving = new Set([...downstreamOf(document, from)].filter((id) => (document.steps[id]?.at.y ?? 0) >= top));
  return Object.fromEntries(
    Object.entries(document.steps).map(([id, step]): [string, Step] => [
      id,
      moving.has(id) ? { ...step, at: { x: step.at.x, y: step.at.y + ROW } } : step,
    ]),
  );
}
