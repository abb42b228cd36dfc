import { message, type Locale } from '@makegood/base';
import { SCHEMA_VERSION, type JourneyDocument } from '../document/schema.ts';
import { makeRoom } from './make-room.ts';
import { mergeOffRamps } from './merge-off-ramps.ts';
import { mergeNotes, mergePhases } from './merge-reading.ts';
import { mergeSteps } from './merge-steps.ts';
import { mergeTemplates } from './merge-templates.ts';
import type { Choices, Conflict, Merge } from './merge.ts';
import { withOwnIds } from './own-ids.ts';
import { excerpts } from './excerpts.ts';
import { plain, said } from './sentences.ts';
import { partOf, Weaving, type Sides } from './weaving.ts';

/**
 * Brings together what two people drew from the same document, step by step and setting by setting. What one side alone
 * changed is taken; what both changed differently is a conflict, in which *theirs*, which is saved already, stands until
 * somebody decides. Where both put steps into one wire none is lost: only their order is asked.
 */
export function mergeDocuments(base: JourneyDocument, mine: JourneyDocument, theirs: JourneyDocument): Merge {
  const own = withOwnIds({ base, mine, theirs });
  const sides = { base, mine: own.mine, theirs };
  return { ...woven(sides, {}), renamed: own.renamed, sides };
}

/**
 * The merged document with the conflicts decided. A choice can bring up conflicts that were not there before (a step that
 * is kept after all, with a wire that both changed): these stay with *theirs*; {@link conflictsAfter} tells them.
 */
export const applyChoices = (merge: Merge, choices: Choices): JourneyDocument => woven(merge.sides, choices).document;

/** The conflicts that there are under these choices. */
export const conflictsAfter = (merge: Merge, choices: Choices): readonly Conflict[] => woven(merge.sides, choices).conflicts;

/** A conflict in a language: what it is about, and what each side says. */
export const sayConflict = ({ what, mine, theirs }: Conflict, language: Locale): { what: string; mine: string; theirs: string } => ({
  what: plain(what, language),
  mine: plain(mine, language),
  theirs: plain(theirs, language),
});

function woven(sides: Sides, choices: Choices): { document: JourneyDocument; conflicts: readonly Conflict[] } {
  const weaving = new Weaving(sides, choices);
  const steps = mergeSteps(weaving);
  const document: JourneyDocument = {
    schemaVersion: SCHEMA_VERSION,
    name: words(weaving, 'name'),
    description: words(weaving, 'description'),
    steps,
    templates: mergeTemplates(weaving, steps),
    offRamps: mergeOffRamps(weaving, steps),
    notes: mergeNotes(weaving, steps),
    phases: mergePhases(weaving, steps),
  };
  return { document: makeRoom(document, [sides.base, sides.mine, sides.theirs]), conflicts: weaving.conflicts };
}

function words(weaving: Weaving, key: 'name' | 'description'): string {
  const { mine, theirs } = weaving.sides;
  const settled = weaving.settle(
    key,
    partOf(weaving.sides, (document) => document[key]),
    () => {
      const { before, after } = excerpts(mine[key], theirs[key]);
      return {
        step: null,
        what: said(key === 'name' ? 'conflict.journeyName' : 'conflict.description'),
        mine: message('journey.field.list', { items: before }),
        theirs: message('journey.field.list', { items: after }),
      };
    },
  );
  return settled ?? theirs[key];
}
