import { blankJourney, configure, insertStep, newStep, placeSteps, rename, removeSteps } from '@makegood/journey';
import { describe, expect, it } from 'vitest';
import { createEditor } from './editorStore.ts';

const blank = blankJourney('J', { trigger: 'Enters', exit: 'Leaves' });
const wait = newStep('wait', 'wait', 'Wait', { x: 0, y: 0 });

describe('the editor', () => {
  it('keeps nothing of a change that changes nothing: a drag back, a setting set to what it was', () => {
    const store = createEditor(blank);
    const { change } = store.getState();
    change(placeSteps(blank, { exit: { x: 0.2, y: blank.steps['exit']?.at.y ?? 0 } }));
    const trigger = blank.steps['trigger'];
    if (trigger?.kind === 'trigger') change(configure(blank, 'trigger', { ...trigger.config }));
    expect(store.getState().history).toMatchObject({ past: [], present: blank });
    change(placeSteps(blank, { exit: { x: 40, y: 200 } }));
    expect(store.getState().history.past).toEqual([blank]);
  });

  it('chooses several steps without opening one, and forgets those that an undo takes away', () => {
    const store = createEditor(blank);
    const at = store.getState;
    at().change(insertStep(blank, { from: 'trigger', branch: 'next' }, 'wait', wait));
    at().select('wait');
    expect(at()).toMatchObject({ selected: 'wait', chosen: new Set(['wait']) });
    at().toggle('exit');
    expect(at()).toMatchObject({ selected: null, chosen: new Set(['wait', 'exit']) });
    at().undo();
    expect(at().chosen).toEqual(new Set(['exit']));
    at().redo();
    at().select('wait');
    at().change(removeSteps(at().history.present, ['wait']));
    expect(at()).toMatchObject({ selected: null, chosen: new Set() });
  });

  it('counts what is typed into a field as one, until another step is opened', () => {
    const store = createEditor(blank);
    const at = store.getState;
    const type = (name: string): void => at().change(rename(at().history.present, 'exit', name), 'name:exit');
    at().select('exit');
    ['L', 'Le', 'Lea'].forEach(type);
    expect(at().history.past).toHaveLength(1);
    at().select('exit');
    type('Leave');
    at().undo();
    expect(at().history.present.steps['exit']?.name).toBe('Lea');
    at().undo();
    expect(at().history.present).toBe(blank);
  });
});
