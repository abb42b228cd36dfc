import { canonicalJson, type Json } from '@makegood/base';
import type { JourneyDocument } from '@makegood/journey';

/**
 * Whether two documents say the same. Edits share what they do not touch, so only what is another object is compared by
 * its words: a step that was dragged back to where it stood is no change, and costs no entry of undo.
 */
export function sameDocument(a: JourneyDocument, b: JourneyDocument): boolean {
  return a === b || same(a, b, 2);
}

/** `depth`: how far down objects are compared member by member rather than as one text: to the single step. */
function same(a: unknown, b: unknown, depth: number): boolean {
  if (a === b) return true;
  if (depth === 0 || !isRecord(a) || !isRecord(b)) return canonicalJson(a ?? null) === canonicalJson(b ?? null);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key], depth - 1));
}

const isRecord = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
