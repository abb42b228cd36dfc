import type { WireDocument, WireFinding } from '@makegood/contract';
import type { Json } from '@makegood/base';
import { check, parseDocument, type JourneyDocument } from '@makegood/journey';

/** A draft as it stands: what can be made of it, and everything that is wrong with it. */
export type ReadDraft = { readonly document: JourneyDocument | null; readonly findings: readonly WireFinding[] };

/**
 * Reads a stored or sent draft. A draft may be broken, because people draw in steps; then its one finding is that it
 * cannot be read, with the place, and it cannot be published.
 */
export function readDraft(draft: unknown): ReadDraft {
  const parsed = parseDocument(draft);
  if (parsed.ok) return { document: parsed.value, findings: check(parsed.value) };
  const field = parsed.error.type === 'invalid' ? (parsed.error.problems[0]?.path ?? null) : null;
  const id = parsed.error.type === 'newer' ? 'journey.document.newer' : 'journey.document.invalid';
  return {
    document: null,
    findings: [{ id, severity: 'error', message: parsed.error.message, step: null, branch: null, field: field || null }],
  };
}

export const errorsOf = (findings: readonly WireFinding[]): number => findings.filter((finding) => finding.severity === 'error').length;
export const warningsOf = (findings: readonly WireFinding[]): number => findings.filter((finding) => finding.severity === 'warning').length;

/** A stored draft as the API gives it. It was an object when it was taken in; anything else is shown as an empty one. */
export const wireDocument = (stored: Json): WireDocument =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};

/** A sent document as it is stored. JSON came in, so JSON goes on. */
export const storedDocument = (sent: WireDocument): Json => JSON.parse(JSON.stringify(sent)) as Json;
