import { canonicalJson } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import type { OffRampEvent } from '../document/off-ramps.ts';
import type { DocumentDiff } from './diff.ts';

/** Of several off-ramps for one event the first is taken, so the first is compared. */
export function diffOffRamps(before: JourneyDocument, after: JourneyDocument): DocumentDiff['offRamps'] {
  const thenOf = (document: JourneyDocument, on: OffRampEvent) => document.offRamps.find((ramp) => ramp.on === on)?.then ?? null;
  const events = [...new Set([...after.offRamps, ...before.offRamps].map((ramp) => ramp.on))];
  return events
    .map((on) => ({ on, before: thenOf(before, on), after: thenOf(after, on) }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}
