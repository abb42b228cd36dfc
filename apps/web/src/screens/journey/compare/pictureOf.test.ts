import { blankJourney, diffDocuments, insertStep, newStep, removeSteps, rename, STEP_WIDTH, type JourneyDocument } from '@makegood/journey';
import { describe, expect, it } from 'vitest';
import { pictureOf } from './pictureOf.ts';

const blank = blankJourney('Early', { trigger: 'Start', exit: 'End' });
const put = (document: JourneyDocument, id: string): JourneyDocument =>
  insertStep(document, { from: 'trigger', branch: 'next' }, id, newStep('wait', id, id, { x: 0, y: 0 }));

describe('what changed as one drawing', () => {
  it('marks what is new, what means something else, and keeps what is gone', () => {
    const before = put(blank, 'old');
    const after = rename(put(removeSteps(before, ['old']), 'new'), 'exit', 'Finish');
    const { document, marks } = pictureOf(diffDocuments(before, after));
    expect(marks).toEqual({ new: 'added', exit: 'changed', old: 'removed' });
    expect(Object.keys(document.steps).sort()).toEqual(['exit', 'new', 'old', 'trigger']);
    // What is gone leads where it led, and nothing of what stands leads to it.
    expect(Object.values(document.steps['old']?.next ?? {})).toContain('exit');
    expect(Object.values(document.steps).flatMap(({ next }) => Object.values(next))).not.toContain('old');
  });

  it('puts what is gone beside what stands in its place now, also under the same id', () => {
    const before = put(blank, 'a');
    const gone = removeSteps(before, ['a']);
    const after = insertStep(gone, { from: 'trigger', branch: 'next' }, 'a', newStep('task', 'a', 'a', { x: 0, y: 0 }));
    const { document, marks } = pictureOf(diffDocuments(before, after));
    expect(marks).toMatchObject({ a: 'added', 'a~': 'removed' });
    expect(document.steps['a']?.kind).toBe('task');
    expect(Math.abs((document.steps['a~']?.at.x ?? 0) - (document.steps['a']?.at.x ?? 0))).toBeGreaterThanOrEqual(STEP_WIDTH);
  });

  it('opens every phase, so that nothing that changed is folded away, and marks nothing where nothing changed', () => {
    const folded: JourneyDocument = { ...blank, phases: { p: { name: 'Begin', collapsed: true } } };
    const { document, marks } = pictureOf(diffDocuments(folded, folded));
    expect(document.phases['p']?.collapsed).toBe(false);
    expect(marks).toEqual({});
  });
});
