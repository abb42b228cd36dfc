import type { Callees, Finding, JourneyDocument } from '@makegood/journey';

/** What a drawing is judged in: the journey that it is of, and the journeys that it calls as far as they are known by now. */
export type Around = {
  readonly journey: string | null;
  readonly callees: Callees;
  /** Not all of what is called has been read yet, so nothing can be said of what is missing. */
  readonly partial: boolean;
};
export const ALONE: Around = { journey: null, callees: [], partial: false };

/**
 * What the editor asks of the worker. `serial` grows with every question, so that an old answer is known for one. `around`
 * comes when it is another than with the question before: called journeys are large, and drawing is frequent.
 */
export type FindingsAsked = { readonly serial: number; readonly document: JourneyDocument; readonly around?: Around };

export type FindingsAnswered =
  | { readonly serial: number; readonly findings: readonly Finding[] }
  /** The rules could not be applied; what was found before stays on the canvas. */
  | { readonly serial: number; readonly failed: string };
