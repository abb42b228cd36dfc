import { wiresTo } from '../edit/index.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { isSame, type Sides } from './weaving.ts';

type Ids = Readonly<Record<string, string>>;

/**
 * Two people who draw at once get the same free ids for different things. My new ones get ids of their own, with
 * everything in my drawing that refers to them; a step drawn onto the same branch as the colleague's is taken for the
 * same step, as it is when my own save came through and its answer did not.
 */
export function withOwnIds(sides: Sides): { mine: JourneyDocument; renamed: Ids } {
  const { base, mine, theirs } = sides;
  const clashing = (part: (document: JourneyDocument) => Readonly<Record<string, unknown>>): string[] =>
    Object.entries(part(mine)).flatMap(([id, entry]) =>
      Object.hasOwn(part(base), id) || !Object.hasOwn(part(theirs), id) || isSame(entry, part(theirs)[id]) ? [] : [id],
    );
  const free = (ids: readonly string[], part: (document: JourneyDocument) => Readonly<Record<string, unknown>>): Ids => {
    const taken = new Set([base, mine, theirs].flatMap((document) => Object.keys(part(document))));
    return Object.fromEntries(ids.map((id) => [id, freeId(id, taken)]));
  };
  const steps = free(
    clashing((document) => document.steps).filter((id) => !isDrawnTwice(id, mine, theirs)),
    (document) => document.steps,
  );
  const templates = free(
    clashing(texts).filter((id) => usedBy(mine, id).every((step) => steps[step] !== undefined || !usedBy(theirs, id).includes(step))),
    texts,
  );
  const notes = free(
    clashing((document) => document.notes),
    (document) => document.notes,
  );
  const phases = free(
    clashing((document) => document.phases),
    (document) => document.phases,
  );
  return { mine: rewritten(mine, { steps, templates, notes, phases }), renamed: steps };
}

const texts = (document: JourneyDocument) => Object.fromEntries(document.templates.map((template) => [template.id, template]));

function freeId(id: string, taken: Set<string>): string {
  const stem = id.replace(/\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}${number}`)) number += 1;
  taken.add(`${stem}${number}`);
  return `${stem}${number}`;
}

const isDrawnTwice = (id: string, mine: JourneyDocument, theirs: JourneyDocument): boolean =>
  mine.steps[id]?.kind === theirs.steps[id]?.kind &&
  wiresTo(mine, id).some((end) => wiresTo(theirs, id).some((other) => other.from === end.from && other.branch === end.branch));

const usedBy = (document: JourneyDocument, template: string): string[] =>
  Object.entries(document.steps).flatMap(([id, step]) => (refersTo(step, template) ? [id] : []));

const refersTo = (step: Step, template: string): boolean =>
  step.kind === 'message'
    ? step.config.variants.some((variant) => variant.template === template)
    : step.kind === 'promise' && step.config.reminder?.template === template;

type NewIds = { readonly steps: Ids; readonly templates: Ids; readonly notes: Ids; readonly phases: Ids };

function rewritten(document: JourneyDocument, ids: NewIds): JourneyDocument {
  if (Object.values(ids).every((map) => Object.keys(map).length === 0)) return document;
  const keyed = <T>(map: Readonly<Record<string, T>>, by: Ids): Record<string, T> =>
    Object.fromEntries(Object.entries(map).map(([id, entry]) => [by[id] ?? id, entry]));
  return {
    ...document,
    steps: keyed(Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, rewrittenStep(step, ids)])), ids.steps),
    templates: document.templates.map((template) => ({ ...template, id: ids.templates[template.id] ?? template.id })),
    offRamps: document.offRamps.map((ramp) =>
      ramp.then.type === 'go' ? { on: ramp.on, then: { type: 'go', step: ids.steps[ramp.then.step] ?? ramp.then.step } } : ramp,
    ),
    notes: keyed(
      Object.fromEntries(
        Object.entries(document.notes).map(([id, note]) => [
          id,
          { ...note, step: note.step === null ? null : (ids.steps[note.step] ?? note.step) },
        ]),
      ),
      ids.notes,
    ),
    phases: keyed(document.phases, ids.phases),
  };
}

function rewrittenStep(step: Step, { steps, templates, phases }: NewIds): Step {
  const next = Object.fromEntries(Object.entries(step.next).map(([branch, to]) => [branch, steps[to] ?? to]));
  const phase = step.phase === undefined ? {} : { phase: phases[step.phase] ?? step.phase };
  const text = (id: string): string => templates[id] ?? id;
  if (step.kind === 'message') {
    const variants = step.config.variants.map((variant) => ({ ...variant, template: text(variant.template) }));
    return { ...step, ...phase, next, config: { ...step.config, variants } };
  }
  if (step.kind === 'promise' && step.config.reminder) {
    const reminder = { ...step.config.reminder, template: text(step.config.reminder.template) };
    return { ...step, ...phase, next, config: { ...step.config, reminder } };
  }
  return { ...step, ...phase, next };
}
