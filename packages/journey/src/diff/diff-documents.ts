import { canonicalJson } from '@makegood/base';
import { wiresTo } from '../edit/index.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import type { Names } from '../kinds/field.ts';
import { fieldsOf } from '../kinds/fields-of.ts';
import { label, labelled } from '../kinds/field.ts';
import { compareFields } from './compare-fields.ts';
import { diffOffRamps } from './diff-off-ramps.ts';
import { diffReading } from './diff-reading.ts';
import { diffTemplates } from './diff-templates.ts';
import { diffWires } from './diff-wires.ts';
import type { AddedStep, ChangedStep, DocumentDiff } from './diff.ts';

/**
 * What `after` says that `before` does not, by the ids of steps, texts and off-ramps: a step that was renamed is the same
 * step, one of another kind under an old id is one that went and one that came. The documents need not be without
 * findings. A drawing knows other journeys by their ids alone; `journeyName` says what they are called.
 */
export function diffDocuments(before: JourneyDocument, after: JourneyDocument, journeyName: Names['journey'] = theId): DocumentDiff {
  const kept = Object.keys(after.steps).filter((id) => isSame(before.steps[id], after.steps[id]));
  const same = new Set(kept);
  const others = ({ steps }: JourneyDocument) => Object.entries(steps).filter(([id]) => !same.has(id));
  return {
    before,
    after,
    name: before.name === after.name ? null : { before: before.name, after: after.name },
    added: others(after).map(([id, step]): AddedStep => ({ id, step, after: wiresTo(after, id) })),
    removed: others(before).map(([id, step]) => ({ id, step })),
    changed: kept.flatMap((id) => changeOf(id, before, after, journeyName)),
    ...diffWires(before, after, same),
    templates: diffTemplates(before, after),
    offRamps: diffOffRamps(before, after),
    reading: diffReading(before, after, same),
  };
}

const theId = (id: string): string => id;

const isSame = (before: Step | undefined, after: Step | undefined): boolean =>
  before !== undefined && after !== undefined && before.kind === after.kind;

/** What a step's settings refer to, by the names that a reader knows. */
export const namesIn = (document: JourneyDocument, journey: Names['journey'] = theId): Names => ({
  text: (id) => document.templates.find((template) => template.id === id)?.name ?? id,
  journey,
});

function changeOf(id: string, before: JourneyDocument, after: JourneyDocument, journeyName: Names['journey']): ChangedStep[] {
  const [was, now] = [before.steps[id], after.steps[id]];
  if (!was || !now || canonicalJson({ ...was, at: null, next: null }) === canonicalJson({ ...now, at: null, next: null })) return [];
  const fields = compareFields(
    [labelled('name', label('name'), was.name, was.name), ...fieldsOf(was, namesIn(before, journeyName))],
    [labelled('name', label('name'), now.name, now.name), ...fieldsOf(now, namesIn(after, journeyName))],
  );
  return fields.length === 0 ? [] : [{ id, before: was, after: now, fields }];
}
