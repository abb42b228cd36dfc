import type { JourneyDocument } from '@makegood/journey';

/** What was drawn, and the way back and forth. One entry per gesture, whatever surface it came from. */
export type History<Drawn = JourneyDocument> = {
  readonly past: readonly Drawn[];
  readonly present: Drawn;
  readonly future: readonly Drawn[];
  /** The gesture that the last entry belongs to: more of the same gesture goes into the same entry. */
  readonly gesture: string | null;
};

/** Further back than anybody remembers; documents are shared between entries, so each costs little. */
const LIMIT = 300;

export const begin = <Drawn>(document: Drawn): History<Drawn> => ({ past: [], present: document, future: [], gesture: null });

/** `gesture`: typing into one field, dragging one step. Null: this change stands alone. */
export function record<Drawn>(history: History<Drawn>, next: Drawn, gesture: string | null): History<Drawn> {
  if (next === history.present) return history;
  if (gesture !== null && gesture === history.gesture) return { ...history, present: next, future: [] };
  return { past: [...history.past.slice(1 - LIMIT), history.present], present: next, future: [], gesture };
}

export function undo<Drawn>(history: History<Drawn>): History<Drawn> {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], gesture: null };
}

export function redo<Drawn>(history: History<Drawn>): History<Drawn> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}

/** The gesture is over; what comes next is an entry of its own. */
export const seal = <Drawn>(history: History<Drawn>): History<Drawn> =>
  history.gesture === null ? history : { ...history, gesture: null };
