import type { Place } from '../../document/place.ts';
import type { JourneyDocument } from '../../document/schema.ts';
import type { Made } from '../edited.ts';
import { COLUMN } from '../grid.ts';
import { headsOf, wayOnOf } from './clip-ends.ts';
import { copySteps } from './copy-steps.ts';
import { pasteSteps, type PasteWhere } from './paste-steps.ts';

/**
 * Makes a copy of steps. Steps that are one path are copied behind themselves, onto the wire by which people leave them;
 * others, and those that end the journey, come beside the originals. `key`: as for {@link pasteSteps}.
 */
export function duplicateSteps(document: JourneyDocument, ids: Iterable<string>, key: string): Made<{ readonly ids: readonly string[] }> {
  const clip = copySteps(document, ids);
  if (!clip.ok) return clip;
  const [head = '', ...more] = headsOf(clip.value);
  const on = more.length === 0 ? wayOnOf(clip.value, head) : null;
  const places = Object.values(clip.value.steps).map((step) => step.at);
  const where: PasteWhere = on ? { after: on } : { at: beside(places) };
  return pasteSteps(document, clip.value, where, key);
}

const beside = (places: readonly Place[]): Place => ({
  x: Math.max(...places.map((place) => place.x)) + COLUMN,
  y: Math.min(...places.map((place) => place.y)),
});
