import type { Finding, JourneyDocument } from '@makegood/journey';

/** What the editor asks of the worker. `serial` grows with every question, so that an old answer is known for one. */
export type FindingsAsked = { readonly serial: number; readonly document: JourneyDocument };

export type FindingsAnswered =
  | { readonly serial: number; readonly findings: readonly Finding[] }
  /** The rules could not be applied; what was found before stays on the canvas. */
  | { readonly serial: number; readonly failed: string };
