import { ok } from '@makegood/base';
import { NOTES_LIMIT, type Note } from '../../document/notes.ts';
import type { Place } from '../../document/place.ts';
import { STEPS_LIMIT, TEMPLATES_LIMIT, type JourneyDocument, type Step } from '../../document/schema.ts';
import { saltFor } from '../../kinds/split/salt.ts';
import type { BranchEnd } from '../branch-end.ts';
import { wire } from '../change-step.ts';
import { canConnect } from '../connect.ts';
import { refused, type Made } from '../edited.ts';
import { freeKey } from '../free-key.ts';
import { freeName } from '../free-name.ts';
import { onCanvas } from '../on-canvas.ts';
import { phaseAt } from '../phase-at.ts';
import { makeRoom } from '../room.ts';
import { headsOf, wayOnOf } from './clip-ends.ts';
import type { Clip } from './clip.ts';
import { nearestFree } from './nearest-free.ts';
import { ownTexts, withTexts } from './own-texts.ts';

/** `at`: where the upper left corner of what is pasted comes. `after`: onto a branch, as if it were inserted there. */
export type PasteWhere = { readonly at: Place } | { readonly after: BranchEnd };

/**
 * Puts copied steps into a document, as one change. They get ids, names and texts of their own, so nothing that is there
 * is overwritten or shared; `ids` are the new ones, in the order of the clip. A copied test is another test: its salt is made
 * of the `key`, as for {@link newStep}, so that it divides people apart from its original in this journey or elsewhere.
 */
export function pasteSteps(
  document: JourneyDocument,
  clip: Clip,
  where: PasteWhere,
  key: string,
): Made<{ readonly ids: readonly string[] }> {
  const copied = Object.entries(clip.steps);
  const [head] = headsOf(clip);
  const origin = head === undefined ? undefined : clip.steps[head]?.at;
  if (head === undefined || !origin) return refused('nothingToPaste');
  if (Object.keys(document.steps).length + copied.length > STEPS_LIMIT) return refused('tooManySteps', { limit: STEPS_LIMIT });
  if (Object.keys(document.notes).length + Object.keys(clip.notes).length > NOTES_LIMIT)
    return refused('tooManyNotes', { limit: NOTES_LIMIT });
  const texts = ownTexts(document, clip.templates);
  if (document.templates.length + texts.added.length > TEMPLATES_LIMIT) return refused('tooManyTexts', { limit: TEMPLATES_LIMIT });

  const places = copied.map(([, step]): Place => ({ x: step.at.x - origin.x, y: step.at.y - origin.y }));
  const spot = spotFor(document, clip, head, places, where);
  if (!spot) return refused('pasteEnds');

  const renamed = newIds(document, clip);
  const own = ownSteps(document, clip, renamed, key, (step) => withTexts(step, texts.renamed));
  const pasted = Object.entries(own).map(([id, step]): [string, Step] => [
    id,
    {
      ...step,
      ...(spot.phase === undefined ? {} : { phase: spot.phase }),
      at: onCanvas({ x: spot.at.x + step.at.x - origin.x, y: spot.at.y + step.at.y - origin.y }),
    },
  ]);
  const drawn: JourneyDocument = {
    ...spot.document,
    steps: { ...spot.document.steps, ...Object.fromEntries(pasted) },
    templates: texts.added.length === 0 ? document.templates : [...document.templates, ...texts.added],
    notes: withNotes(document, clip, renamed),
  };
  return ok({ document: spot.wired(drawn, renamed), ids: pasted.map(([id]) => id) });
}

type Spot = {
  readonly document: JourneyDocument;
  /** Where the first of the steps comes. */
  readonly at: Place;
  readonly phase: string | undefined;
  readonly wired: (drawn: JourneyDocument, renamed: ReadonlyMap<string, string>) => JourneyDocument;
};

/** Null: something follows the branch, and what was copied leads nowhere. */
function spotFor(document: JourneyDocument, clip: Clip, head: string, places: readonly Place[], where: PasteWhere): Spot | null {
  if ('at' in where) {
    const corner = { x: Math.min(...places.map((place) => place.x)), y: Math.min(...places.map((place) => place.y)) };
    const wanted = { x: where.at.x - corner.x, y: where.at.y - corner.y };
    return { document, at: nearestFree(document, wanted, places), phase: undefined, wired: (drawn) => drawn };
  }
  const { after } = where;
  const target = document.steps[after.from]?.next[after.branch];
  const on = wayOnOf(clip, head);
  if (!document.steps[after.from] || (target !== undefined && !on)) return null;
  const room = makeRoom(document, after, places);
  return {
    ...room,
    phase: phaseAt(document, after),
    wired: (drawn, renamed) => {
      const first = renamed.get(head) ?? '';
      const entered = canConnect(drawn, after, first) ? wire(drawn, after, first) : drawn;
      const last = on && target !== undefined ? { from: renamed.get(on.from) ?? '', branch: on.branch } : null;
      return last && target !== undefined && canConnect(entered, last, target) ? wire(entered, last, target) : entered;
    },
  };
}

function newIds(document: JourneyDocument, clip: Clip): ReadonlyMap<string, string> {
  const taken: Record<string, unknown> = { ...document.steps };
  return new Map(
    Object.entries(clip.steps).map(([id, step]) => {
      const own = freeKey(taken, step.kind);
      taken[own] = step;
      return [id, own];
    }),
  );
}

function ownSteps(
  document: JourneyDocument,
  clip: Clip,
  renamed: ReadonlyMap<string, string>,
  key: string,
  withOwnTexts: (step: Step) => Step,
): Readonly<Record<string, Step>> {
  const names = new Set(Object.values(document.steps).map((step) => step.name));
  return Object.fromEntries(
    Object.entries(clip.steps).map(([old, step]): [string, Step] => {
      const id = renamed.get(old) ?? old;
      const name = freeName(names, step.name);
      names.add(name);
      const next = Object.fromEntries(Object.entries(step.next).map(([branch, to]) => [branch, renamed.get(to) ?? to]));
      const own: Step = { ...withOwnTexts(step), name, next };
      return [id, own.kind === 'split' ? { ...own, config: { ...own.config, salt: saltFor(id, key) } } : own];
    }),
  );
}

function withNotes(document: JourneyDocument, clip: Clip, renamed: ReadonlyMap<string, string>): JourneyDocument['notes'] {
  const notes: Record<string, Note> = { ...document.notes };
  for (const note of Object.values(clip.notes)) {
    const step = note.step === null ? undefined : renamed.get(note.step);
    if (step !== undefined) notes[freeKey(notes, 'note')] = { ...note, step };
  }
  return Object.keys(clip.notes).length === 0 ? document.notes : notes;
}
