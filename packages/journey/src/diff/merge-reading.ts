import { message } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import { placeOfNote } from '../edit/index.ts';
import { onCanvas } from '../edit/on-canvas.ts';
import type { Note } from '../document/notes.ts';
import type { Phase } from '../document/phases.ts';
import { excerpts } from './excerpts.ts';
import { said } from './sentences.ts';
import { changedBy, entryOf, isSame, keysOf, partOf, type Three, type Weaving } from './weaving.ts';

/**
 * Notes: their words are somebody's, where they stand is not worth a question. One that was changed is not lost by a
 * deletion; one whose step is gone stays where it was seen.
 */
export function mergeNotes(weaving: Weaving, steps: JourneyDocument['steps']): Record<string, Note> {
  const notes = Object.entries(mergedNotes(weaving));
  return Object.fromEntries(notes.map(([id, note]) => [id, note.step === null || steps[note.step] ? note : freed(weaving, note)]));
}

function freed({ sides: { mine, theirs, base } }: Weaving, note: Note): Note {
  const drawn = [mine, theirs, base].find(({ steps }) => note.step !== null && steps[note.step]);
  return { ...note, step: null, at: onCanvas(drawn ? placeOfNote(drawn, note) : note.at) };
}

const mergedNotes = (weaving: Weaving): Record<string, Note> =>
  merged(
    weaving,
    (document) => document.notes,
    (id, sides, mine, theirs) => {
      const [{ before, after }, place] = [
        excerpts(mine.text, theirs.text),
        changedBy(partOf(sides, (note) => ({ step: note.step, at: note.at }))),
      ];
      const text = weaving.settle(
        `notes.${id}.text`,
        partOf(sides, (note) => note.text),
        () => ({
          step: theirs.step,
          what: said('conflict.note', { of: noteAt(weaving.sides.theirs, theirs) }),
          mine: message('journey.field.list', { items: before }),
          theirs: message('journey.field.list', { items: after }),
        }),
      );
      const { step, at } = place === 'theirs' ? theirs : mine;
      return { text: text ?? theirs.text, step, at };
    },
  );

/** Phases: the name is asked for; who folded what is not. One that a colleague dissolved stays when a step was put into it meanwhile. */
export function mergePhases(weaving: Weaving, steps: JourneyDocument['steps']): Record<string, Phase> {
  const phases = mergedPhases(weaving);
  const { base, mine, theirs } = weaving.sides;
  const missing = [...new Set(Object.values(steps).map((step) => step.phase))].flatMap((id): [string, Phase][] => {
    if (id === undefined || phases[id]) return [];
    const phase = mine.phases[id] ?? theirs.phases[id] ?? base.phases[id];
    return phase ? [[id, phase]] : [];
  });
  return { ...phases, ...Object.fromEntries(missing) };
}

const mergedPhases = (weaving: Weaving): Record<string, Phase> =>
  merged(
    weaving,
    (document) => document.phases,
    (id, sides, mine, theirs) => {
      const name = weaving.settle(
        `phases.${id}.name`,
        partOf(sides, (phase) => phase.name),
        () => ({
          step: null,
          what: said('conflict.phase', { name: sides.base?.name ?? theirs.name }),
          mine: said('step', { name: mine.name }),
          theirs: said('step', { name: theirs.name }),
        }),
      );
      const { collapsed } = changedBy(partOf(sides, (phase) => phase.collapsed)) === 'theirs' ? theirs : mine;
      return { name: name ?? theirs.name, collapsed };
    },
  );

function merged<T>(
  weaving: Weaving,
  part: (document: JourneyDocument) => Readonly<Record<string, T>>,
  both: (id: string, sides: Three<T>, mine: T, theirs: T) => T,
): Record<string, T> {
  const parts = partOf(weaving.sides, part);
  return Object.fromEntries(
    keysOf(parts).flatMap((id): [string, T][] => {
      const sides = entryOf(parts, id);
      const { base, mine, theirs } = sides;
      if (mine !== undefined && theirs !== undefined) return [[id, both(id, sides, mine, theirs)]];
      const left = mine ?? theirs;
      return left === undefined || (base !== undefined && isSame(base, left)) ? [] : [[id, left]];
    }),
  );
}

const noteAt = (document: JourneyDocument, { step }: Note) =>
  step !== null && document.steps[step] ? said('note.at', { name: document.steps[step].name }) : said('note.free');
