import { canonicalJson, type Json } from '@makegood/base';
import { parseDocument } from '@makegood/journey';
import { storedDocument } from './read-document.ts';

/** Whether two stored drawings say the same, positions included. The form in which one is stored says nothing. */
export const isSameDrawing = (one: Json, other: Json): boolean =>
  canonicalJson(one) === canonicalJson(other) || inNewestForm(one) === inNewestForm(other);

function inNewestForm(drawing: Json): string {
  const parsed = parseDocument(drawing);
  return canonicalJson(parsed.ok ? storedDocument(parsed.value) : drawing);
}
