import type { WireDocument, WireFinding } from '@makegood/contract';
import type { Json } from '@makegood/base';
import { check, parseDocument, type Callees, type JourneyDocument } from '@makegood/journey';
import type { Desk } from '../workspaces/desk.ts';
import { calleesOf } from './callees.ts';

/** A draft as it stands: what can be made of it, and everything that is wrong with it. */
export type ReadDraft = { readonly document: JourneyDocument | null; readonly findings: readonly WireFinding[] };

/**
 * Reads a stored or sent draft. A draft may be broken, because people draw in steps; then its one finding is that it
 * cannot be read, with the place, and it cannot be published.
 */
export function readDraft(draft: unknown): ReadDraft {
  return judged(parseDocument(draft), (document) => check(document));
}

/** The same where the drawing is at home: by what it calls there, as of now. */
export async function readDraftOf(
  desk: Pick<Desk, 'store' | 'workspace'>,
  journey: string,
  draft: unknown,
): Promise<ReadDraft & { readonly callees: Callees }> {
  const parsed = parseDocument(draft);
  const callees = await calleesOf(desk, parsed.ok ? parsed.value : null);
  return { ...judged(parsed, (document) => check(document, { journey, callees })), callees };
}

function judged(parsed: ReturnType<typeof parseDocument>, look: (document: JourneyDocument) => readonly WireFinding[]): ReadDraft {
  if (parsed.ok) return { document: parsed.value, findings: look(parsed.value) };
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
