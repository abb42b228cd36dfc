import { message } from '@makegood/base';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { diffDocuments } from './diff-documents.ts';
import type { DocumentDiff } from './diff.ts';
import type { Side } from './merge.ts';
import { endOf, sayField, said } from './sentences.ts';
import { keysOf, partOf, type Weaving } from './weaving.ts';

/** Which steps the merged journey has, and what became of those that one side deleted. */
export type Fates = {
  /** In the merged journey's order. */
  readonly alive: readonly string[];
  /** Deleted by one side alone and kept after all: id → who had deleted it. */
  readonly kept: ReadonlyMap<string, Side>;
};

/**
 * A step that one side deleted goes, unless the other side worked on it: changed its settings or drew a wire to it. That
 * has to be decided. That something was put before or after it is no work on it; the wires are healed.
 */
export function fatesOf(weaving: Weaving): Fates {
  const { base, mine, theirs } = weaving.sides;
  const steps = partOf(weaving.sides, (document) => document.steps);
  const diffs = { mine: diffDocuments(base, mine), theirs: diffDocuments(base, theirs) };
  const kept = new Map<string, Side>();
  const alive = keysOf(steps).filter((id) => {
    const step = base.steps[id];
    const [inMine, inTheirs] = [mine.steps[id], theirs.steps[id]];
    if (!step || (inMine && inTheirs)) return true;
    if (!inMine && !inTheirs) return false;
    const deleter: Side = inMine ? 'theirs' : 'mine';
    const work = workOn(id, diffs[deleter === 'mine' ? 'theirs' : 'mine']);
    if (work === null) return false;
    const gone = said('conflict.gone');
    const chosen = weaving.decide(`steps.${id}`, {
      step: id,
      what: said('conflict.step', { name: nameOf(step, inMine, inTheirs) }),
      mine: deleter === 'mine' ? gone : work,
      theirs: deleter === 'mine' ? work : gone,
    });
    if (chosen === deleter) return false;
    kept.set(id, deleter);
    return true;
  });
  return { alive, kept };
}

const nameOf = (base: Step, mine: Step | undefined, theirs: Step | undefined): string => (mine ?? theirs ?? base).name;

function workOn(id: string, diff: DocumentDiff) {
  const changed = diff.changed.find((change) => change.id === id);
  if (changed)
    return said('conflict.kept', {
      changes: message('journey.field.list', { items: changed.fields.map((field) => sayField(changed.after.name, field)) }),
    });
  if (isOfAnotherKind(id, diff.before, diff.after))
    return said('conflict.kept', { changes: message(`journey.kind.${diff.after.steps[id]?.kind}`) });
  const ends = diff.rewired.filter((wire) => wire.after === id && wire.because === null).map((wire) => endOf(diff.after, wire.end));
  const ramps = diff.offRamps
    .filter(({ after }) => after?.type === 'go' && after.step === id)
    .map(({ on }) => message(`journey.offRamp.${on}`));
  return ends.length + ramps.length === 0 ? null : said('conflict.wired', { ends: [...ends, ...ramps] });
}

const isOfAnotherKind = (id: string, before: JourneyDocument, after: JourneyDocument): boolean =>
  after.steps[id] !== undefined && before.steps[id]?.kind !== after.steps[id].kind;
