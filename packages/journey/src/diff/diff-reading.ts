import { canonicalJson } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import type { Pair, ReadingChanges } from './diff.ts';

/** What only a reader of the canvas sees. */
export function diffReading(before: JourneyDocument, after: JourneyDocument, same: ReadonlySet<string>): ReadingChanges {
  const kept = [...same];
  return {
    description: before.description === after.description ? null : { before: before.description, after: after.description },
    moved: kept.filter((id) => canonicalJson(before.steps[id]?.at) !== canonicalJson(after.steps[id]?.at)),
    notes: entriesChanged(before.notes, after.notes, (note) => note),
    phases: entriesChanged(before.phases, after.phases, (phase) => phase.name),
    regrouped: kept.filter((id) => before.steps[id]?.phase !== after.steps[id]?.phase),
  };
}

function entriesChanged<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  shown: (entry: T) => unknown,
): ({ readonly id: string } & Pair<T>)[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((id) => {
    const [was, now] = [before[id], after[id]];
    if (was !== undefined && now !== undefined && canonicalJson(shown(was)) === canonicalJson(shown(now))) return [];
    return [{ id, before: was ?? null, after: now ?? null }];
  });
}
