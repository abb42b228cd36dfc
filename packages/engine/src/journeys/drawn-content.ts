import type { Json } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import { parseDocument, type Step } from '@makegood/journey';

/**
 * The identity of what is drawn: of the steps, wires, words and settings. Where things stand on the canvas, notes and
 * phases do not count, so that tidying up takes back nobody's agreement. A drawing that cannot be read is hashed as it is.
 */
export function drawnHash(draft: Json): string {
  const parsed = parseDocument(draft);
  if (!parsed.ok) return contentHash(draft);
  const { notes: _notes, phases: _phases, steps, ...meaning } = parsed.value;
  return contentHash({ ...meaning, steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, meaningOf(step)])) });
}

function meaningOf({ at: _at, phase: _phase, ...step }: Step): object {
  return step;
}

/** What the steps of a drawing are called, by id; also of one that cannot be read as a whole. */
export function stepNames(draft: Json): ReadonlyMap<string, string> {
  const steps = memberOf(draft, 'steps');
  if (!isObject(steps)) return new Map();
  return new Map(
    Object.entries(steps).map(([id, step]): [string, string] => {
      const name = memberOf(step, 'name');
      return [id, typeof name === 'string' && name !== '' ? name : id];
    }),
  );
}

type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const memberOf = (value: Json, name: string): Json | undefined => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
