import { ok } from '@makegood/base';
import { PHASES_LIMIT } from '../document/phases.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { nameSchema } from '../kinds/duration-schema.ts';
import { changeSteps } from './change-step.ts';
import { refused, type Made } from './edited.ts';
import { freeKey } from './free-key.ts';

/** Makes a phase of these steps. They leave the phase that they were in; one that nobody is in any more is gone. */
export function createPhase(document: JourneyDocument, ids: readonly string[], name: string): Made<{ readonly id: string }> {
  const named = nameSchema.safeParse(name);
  if (!named.success) return refused('phaseName');
  if (!ids.some((id) => document.steps[id])) return refused('stepGone');
  if (Object.keys(document.phases).length >= PHASES_LIMIT) return refused('tooManyPhases', { limit: PHASES_LIMIT });
  const id = freeKey(document.phases, 'phase');
  const made: JourneyDocument = { ...document, phases: { ...document.phases, [id]: { name: named.data, collapsed: false } } };
  return ok({ id, document: assignPhase(made, ids, id) });
}

/** Puts steps into a phase, or (null) into none. */
export function assignPhase(document: JourneyDocument, ids: readonly string[], phase: string | null): JourneyDocument {
  if (phase !== null && !document.phases[phase]) return document;
  const chosen = new Set(ids);
  const assigned = changeSteps(document, (step, id) => {
    if (!chosen.has(id) || (step.phase ?? null) === phase) return step;
    const { phase: _left, ...rest } = step;
    return phase === null ? rest : { ...rest, phase };
  });
  return withoutEmptyPhases(document, assigned);
}

/** Gives a phase another name. What is no name changes nothing. */
export function renamePhase(document: JourneyDocument, id: string, name: string): JourneyDocument {
  const phase = document.phases[id];
  const named = nameSchema.safeParse(name);
  if (!phase || !named.success || named.data === phase.name) return document;
  return { ...document, phases: { ...document.phases, [id]: { ...phase, name: named.data } } };
}

/** Folds a phase to one card, or unfolds it. */
export function togglePhase(document: JourneyDocument, id: string): JourneyDocument {
  const phase = document.phases[id];
  return phase ? { ...document, phases: { ...document.phases, [id]: { ...phase, collapsed: !phase.collapsed } } } : document;
}

/** Takes a phase away; its steps stay. */
export function deletePhase(document: JourneyDocument, id: string): JourneyDocument {
  if (!document.phases[id]) return document;
  const { [id]: _gone, ...phases } = document.phases;
  const freed = changeSteps(document, (step) => {
    if (step.phase !== id) return step;
    const { phase: _left, ...rest } = step;
    return rest;
  });
  return { ...freed, phases };
}

/** Phases that lost their last step by a change go with it. */
export function withoutEmptyPhases(before: JourneyDocument, after: JourneyDocument): JourneyDocument {
  const had = usedPhases(before);
  const has = usedPhases(after);
  const empty = Object.keys(after.phases).filter((id) => had.has(id) && !has.has(id));
  if (empty.length === 0) return after;
  return { ...after, phases: Object.fromEntries(Object.entries(after.phases).filter(([id]) => !empty.includes(id))) };
}

const usedPhases = ({ steps }: JourneyDocument): ReadonlySet<string> =>
  new Set(Object.values(steps).flatMap((step) => (step.phase === undefined ? [] : [step.phase])));
