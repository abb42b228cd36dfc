import type { Json } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import { parseDocument, type JourneyDocument, type Step } from '@makegood/journey';
import type { Journey } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { callableLive } from './callees.ts';

type Place = Pick<Desk, 'store' | 'workspace'>;

/**
 * The identity of what a draft would be if it were published now: of the steps, wires, words and settings, and of the
 * versions of what it calls live. Where things stand on the canvas, notes and phases do not count, so that tidying up takes
 * back nobody's agreement. A drawing that cannot be read is hashed as it is.
 */
export async function drawnHash(desk: Place, { draft }: Pick<Journey, 'draft'>): Promise<string> {
  const parsed = parseDocument(draft);
  if (!parsed.ok) return contentHash(draft);
  const { notes: _notes, phases: _phases, steps, ...meaning } = parsed.value;
  const drawn = { ...meaning, steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, meaningOf(step)])) };
  const live = await liveCalls(desk, parsed.value);
  return contentHash(live.length === 0 ? drawn : { drawn, live });
}

/** Journeys that would be taken in at the version that is live, with its number. */
async function liveCalls(desk: Place, { steps }: JourneyDocument): Promise<{ journey: string; version: number | null }[]> {
  const called = Object.values(steps).flatMap((step) =>
    step.kind === 'call' && step.config.version === 'live' ? [step.config.journey] : [],
  );
  return Promise.all(
    [...new Set(called)].sort().map(async (id) => {
      const journey = await desk.store.journeys.get(desk.workspace.id, id);
      return { journey: id, version: journey && callableLive(journey) };
    }),
  );
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
