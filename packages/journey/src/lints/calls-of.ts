import { calleeOf, type Callee, type Callees } from '../calls/callee.ts';
import type { JourneyDocument, StepOf } from '../document/schema.ts';

export type CallOf = { readonly id: string; readonly step: StepOf<'call'>; readonly callee: Callee | null };

/** Every step that calls a journey, with what it calls. */
export const callsOf = (document: JourneyDocument, callees: Callees): CallOf[] =>
  Object.entries(document.steps).flatMap(([id, step]) =>
    step.kind === 'call' ? [{ id, step, callee: calleeOf(callees, step.config) }] : [],
  );
