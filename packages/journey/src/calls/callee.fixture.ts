import { compile } from '../compile.ts';
import type { JourneyDocument } from '../document/schema.ts';
import type { Callee, Callees } from './callee.ts';

/** A journey as it stands when it was published as its first version, for others to call. */
export function published(journey: string, document: JourneyDocument, callees: Callees = [], version = 1): Callee {
  const compiled = compile(document, { journey, packs: [], callees });
  if (!compiled.ok) throw new Error(compiled.error.map((finding) => `${finding.id} at ${finding.step}`).join(', '));
  return { journey, version, live: true, plan: compiled.value };
}
