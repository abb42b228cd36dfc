/**
 * A place on the canvas where the keyboard can stand: a step, the wire of one of its branches (its "+"), a note or a
 * folded phase. The canvas has one tab stop; arrows lead from stop to stop.
 */
export type Stop =
  | { readonly type: 'step'; readonly id: string }
  | { readonly type: 'wire'; readonly from: string; readonly branch: string }
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'phase'; readonly id: string };

/** The same for the same place, so that a part of the canvas can ask “am I it?” without building an object. */
export function keyOfStop(stop: Stop): string {
  return stop.type === 'wire' ? `wire:${stop.from}:${stop.branch}` : `${stop.type}:${stop.id}`;
}

export const stepStop = (id: string): Stop => ({ type: 'step', id });
export const wireStop = (from: string, branch: string): Stop => ({ type: 'wire', from, branch });
