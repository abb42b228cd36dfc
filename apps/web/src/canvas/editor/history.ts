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

/** So far back what is carried over stays undoable; each entry costs one merge. */
const CARRIED = 100;

/**
 * Brings every document of the history over, such as onto what a colleague saved meanwhile: undo then takes back what was
 * drawn here and never what came from there. `over` must give the same document for the same one.
 */
export function carry<Drawn>(history: History<Drawn>, over: (document: Drawn) => Drawn): History<Drawn> {
  const present = over(history.present);
  const distinct = (entries: readonly Drawn[]): Drawn[] => entries.filter((entry, index) => entry !== entries[index - 1]);
  const past = distinct([...history.past.slice(-CARRIED).map(over), present]).slice(0, -1);
  const future = distinct([present, ...history.future.slice(0, CARRIED).map(over)]).slice(1);
  return { past, present, future, gesture: null };
}
