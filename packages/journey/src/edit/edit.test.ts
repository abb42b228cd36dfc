import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '../document/schema.ts';
import {
  addNote,
  annotate,
  assignPhase,
  blankJourney,
  branchContents,
  canConnect,
  configure,
  connect,
  createPhase,
  deletePhase,
  editNote,
  freeId,
  insertStep,
  mainBranch,
  moveDown,
  moveProblem,
  moveStep,
  moveUp,
  newStep,
  noteOf,
  placeOfNote,
  placeSteps,
  removeSteps,
  renamePhase,
  ROW,
  setSkipped,
  tidy,
  togglePhase,
} from './index.ts';

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly id: string } }): T {
  if (!result.ok) throw new Error(result.error.id);
  return result.value;
}
const why = (result: { readonly ok: boolean; readonly error?: { readonly id: string } }): string => result.error?.id ?? 'allowed';
const ways = (document: JourneyDocument) => Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, step.next]));
const blank = () => blankJourney('J', { trigger: 'Start', exit: 'End' });
const put = (document: JourneyDocument, kind: 'wait' | 'message' | 'branch' | 'exit', from: string, branch: string) => {
  const id = freeId(document, kind);
  return insertStep(document, { from, branch }, id, newStep(kind, id, id, { x: 0, y: 0 }));
};

describe('editing', () => {
  it('an inserted step takes the place of what followed, which moves down with all below it and nothing else', () => {
    const once = put(blank(), 'wait', 'trigger', 'next');
    expect(once.steps['wait']).toMatchObject({ at: { x: 0, y: ROW }, next: { next: 'exit' } });
    expect(once.steps['exit']?.at).toEqual({ x: 0, y: 2 * ROW });
    const branched = put(put(once, 'branch', 'wait', 'next'), 'exit', 'branch', 'yes');
    const inserted = put(branched, 'wait', 'branch', 'otherwise');
    expect(inserted.steps['exit2']?.at).toEqual(branched.steps['exit2']?.at);
    expect(inserted.steps['exit']?.at.y).toBe((branched.steps['exit']?.at.y ?? 0) + ROW);
  });
  it('a deleted step heals the wire, and one with several ways leaves it open', () => {
    const two = put(put(blank(), 'wait', 'trigger', 'next'), 'wait', 'wait', 'next');
    expect(removeSteps(two, ['wait2']).steps['wait']?.next).toEqual({ next: 'exit' });
    const branched = put(put(two, 'branch', 'wait', 'next'), 'exit', 'branch', 'yes');
    expect(removeSteps(branched, ['branch']).steps['wait']?.next).toEqual({});
  });
  it('a step that gets other branches leads on by its main one', () => {
    const document = put(blank(), 'wait', 'trigger', 'next');
    const events = configure(document, 'wait', {
      until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: { amount: 5, unit: 'days' } },
    });
    expect(events.steps['wait']?.next).toEqual({ timeout: 'exit' });
    const again = configure(events, 'wait', { until: { type: 'duration', duration: { amount: 1, unit: 'days' } } });
    expect(again.steps['wait']?.next).toEqual({ next: 'exit' });
  });
  it('a moved step leaves a healed path behind', () => {
    const document = put(put(blank(), 'message', 'trigger', 'next'), 'wait', 'trigger', 'next');
    const moved = moveStep(document, 'wait', { from: 'message', branch: 'delivered' });
    expect(moved.steps['trigger']?.next).toEqual({ next: 'message' });
    expect(moved.steps['message']?.next).toEqual({ delivered: 'wait' });
    expect(moved.steps['wait']?.next).toEqual({ next: 'exit' });
  });
  it('a wire cannot lead to the trigger or to its own step', () => {
    expect(canConnect(blank(), { from: 'trigger', branch: 'next' }, 'trigger')).toBe(false);
    expect(canConnect(blank(), { from: 'trigger', branch: 'none' }, 'exit')).toBe(false);
    expect(canConnect(blank(), { from: 'trigger', branch: 'next' }, 'exit')).toBe(true);
  });

  it('a step put onto a branch that runs past others comes under its own branch, and what has room stays', () => {
    const branched = put(put(put(blank(), 'branch', 'trigger', 'next'), 'message', 'branch', 'yes'), 'message', 'message', 'delivered');
    const met = tidy(connect(branched, { from: 'message2', branch: 'delivered' }, 'exit'));
    const inserted = put(met, 'wait', 'branch', 'otherwise');
    expect(inserted.steps['wait']).toMatchObject({ next: { next: 'exit' }, at: { y: 2 * ROW } });
    expect({ ...inserted.steps, wait: null, branch: null }).toEqual({ ...met.steps, wait: null, branch: null });
  });
  it('a wire that leads back up takes a step without moving anything', () => {
    const round = connect(
      put(put(blank(), 'wait', 'trigger', 'next'), 'branch', 'wait', 'next'),
      { from: 'branch', branch: 'yes' },
      'wait',
    );
    const inserted = put(round, 'message', 'branch', 'yes');
    expect(inserted.steps['message']?.next).toEqual({ delivered: 'wait' });
    for (const id of Object.keys(round.steps)) expect(inserted.steps[id]?.at).toEqual(round.steps[id]?.at);
  });
  it('several deleted steps are healed as one', () => {
    const branched = put(put(put(blank(), 'wait', 'trigger', 'next'), 'branch', 'wait', 'next'), 'message', 'branch', 'yes');
    const met = connect(branched, { from: 'message', branch: 'delivered' }, 'exit');
    expect(removeSteps(met, ['branch']).steps['wait']?.next).toEqual({});
    expect(removeSteps(met, ['branch', 'message']).steps['wait']?.next).toEqual({ next: 'exit' });
    expect(Object.keys(removeSteps(met, Object.keys(met.steps)).steps)).toEqual(['trigger']);
  });
  it('a branch has what can be come to only through it', () => {
    const branched = put(put(put(blank(), 'branch', 'trigger', 'next'), 'message', 'branch', 'yes'), 'wait', 'message', 'delivered');
    const met = connect(branched, { from: 'wait', branch: 'next' }, 'exit');
    expect(branchContents(met, 'branch', 'yes')).toEqual(['message', 'wait']);
    expect(branchContents(met, 'branch', 'otherwise')).toEqual([]);
    expect(branchContents(connect(met, { from: 'wait', branch: 'next' }, 'branch'), 'branch', 'yes')).toEqual(['message', 'wait']);
    expect(branchContents(met, 'trigger', 'next').sort()).toEqual(['branch', 'exit', 'message', 'wait']);
  });
  it('up and down change places along a path, and where that means nothing it is said', () => {
    const line = put(put(put(blank(), 'message', 'trigger', 'next'), 'wait', 'message', 'delivered'), 'wait', 'wait', 'next');
    const down = must(moveDown(line, 'message'));
    expect(ways(down)).toMatchObject({ trigger: { next: 'wait' }, wait: { next: 'message' }, message: { delivered: 'wait2' } });
    expect(down.steps['message']?.at).toEqual(line.steps['wait']?.at);
    expect(must(moveUp(down, 'message'))).toEqual(line);
    expect(why(moveUp(line, 'message'))).toBe('journey.edit.firstAlready');
    expect(why(moveDown(line, 'wait2'))).toBe('journey.edit.lastBefore');
    expect(why(moveDown(line, 'trigger'))).toBe('journey.edit.triggerStays');
    expect(why(moveUp(line, 'exit'))).toBe('journey.edit.endsThere');
    expect(why(moveUp(line, 'nobody'))).toBe('journey.edit.stepGone');
    const branched = put(put(line, 'branch', 'wait2', 'next'), 'message', 'branch', 'yes');
    const out = must(moveUp(branched, 'message2'));
    expect(ways(out)).toMatchObject({ wait2: { next: 'message2' }, message2: { delivered: 'branch' } });
  });
  it('a step with branches of its own takes them along, and cannot be put into one of them', () => {
    const branched = put(put(put(blank(), 'branch', 'trigger', 'next'), 'message', 'branch', 'yes'), 'wait', 'branch', 'otherwise');
    const moved = moveStep(branched, 'branch', { from: 'wait', branch: 'next' });
    expect(ways(moved)).toEqual({
      trigger: { next: 'wait' },
      wait: { next: 'branch' },
      branch: { yes: 'message', otherwise: 'exit' },
      message: {},
      exit: {},
    });
    const problem = (to: string, branch: string) => moveProblem(branched, 'branch', { from: to, branch })?.id;
    expect(problem('message', 'delivered')).toBe('journey.edit.intoOwnBranch');
    expect(problem('branch', 'yes')).toBe('journey.edit.behindItself');
    expect(problem('trigger', 'next')).toBe('journey.edit.alreadyThere');
    expect(moveProblem(branched, 'exit', { from: 'trigger', branch: 'next' })?.id).toBe('journey.edit.endsThere');
    expect(moveProblem(branched, 'exit', { from: 'message', branch: 'delivered' })).toBeNull();
  });
});

describe('notes, phases and skipping', () => {
  const line = () => put(put(blank(), 'wait', 'trigger', 'next'), 'wait', 'wait', 'next');
  it('a note goes where its step goes, stays where it is seen when it is set free, and goes with its step', () => {
    const noted = annotate(line(), 'wait', 'Agreed');
    const { id = '', note } = noteOf(noted, 'wait') ?? {};
    expect(note).toMatchObject({ text: 'Agreed', step: 'wait' });
    const seen = (document: JourneyDocument) => {
      const now = document.notes[id];
      return now ? placeOfNote(document, now) : null;
    };
    const before = seen(noted);
    const shifted = placeSteps(noted, { wait: { x: 500, y: 500 } });
    expect(seen(shifted)).toEqual({ x: (before?.x ?? 0) + 500, y: (before?.y ?? 0) + 500 - ROW });
    const free = editNote(shifted, id, { step: null });
    expect(seen(free)).toEqual(seen(shifted));
    expect(removeSteps(free, ['wait']).notes).toEqual(free.notes);
    expect(removeSteps(shifted, ['wait']).notes).toEqual({});
    expect(annotate(noted, 'wait', '').notes).toEqual({});
    expect(seen(editNote(noted, id, { place: { x: 7, y: 9 } }))).toEqual({ x: 7, y: 9 });
    expect(why(addNote(noted, { text: 'x', step: 'nobody' }))).toBe('journey.edit.stepGone');
  });
  it('a phase takes in what is put between its steps, and is gone with its last step', () => {
    const { document, id } = must(createPhase(line(), ['wait', 'wait2'], ' First month '));
    expect(document.phases[id]).toEqual({ name: 'First month', collapsed: false });
    expect(put(document, 'message', 'wait', 'next').steps['message']?.phase).toBe(id);
    expect(put(document, 'message', 'wait2', 'next').steps['message']?.phase).toBeUndefined();
    expect(togglePhase(renamePhase(document, id, 'March'), id).phases[id]).toEqual({ name: 'March', collapsed: true });
    expect(renamePhase(document, id, '  ')).toBe(document);
    expect(removeSteps(document, ['wait', 'wait2']).phases).toEqual({});
    expect(assignPhase(assignPhase(document, ['wait'], null), ['wait2'], null).phases).toEqual({});
    expect(deletePhase(document, id).steps).toEqual(line().steps);
    expect(why(createPhase(line(), ['wait'], ''))).toBe('journey.edit.phaseName');
  });
  it('a step is skipped and taken up again, and what must not be passed says so', () => {
    const skipped = must(setSkipped(line(), 'wait', true, []));
    expect(skipped.steps['wait']?.skipped).toBe(true);
    expect(must(setSkipped(skipped, 'wait', false, []))).toEqual(line());
    expect(why(setSkipped(line(), 'exit', true, []))).toBe('journey.lint.skipNoWay');
  });
});

it('tidying a part leaves the rest, and the part where it was', () => {
  const line = put(put(blank(), 'wait', 'trigger', 'next'), 'wait', 'wait', 'next');
  const spread = placeSteps(line, { wait: { x: 900, y: 40 }, wait2: { x: -300, y: 700 } });
  const tidied = tidy(spread, ['wait', 'wait2']);
  expect(tidied.steps['wait']?.at).toEqual({ x: 900, y: 40 });
  expect(tidied.steps['wait2']?.at).toEqual({ x: 900, y: 40 + ROW });
  expect(tidied.steps['exit']).toBe(spread.steps['exit']);
  expect(tidy(spread, [])).toBe(spread);
});

it('a new test has a salt that another journey with the same steps does not have', () => {
  const salts = ['here', 'there'].map((key) => newStep('split', 'split', 'Split', { x: 0, y: 0 }, key).config);
  expect(salts).toMatchObject([{ salt: 'here:split' }, { salt: 'there:split' }]);
});

it('what followed a new task follows its first outcome, not the colleague who ran out of time', () => {
  const task = newStep('task', 'call', 'Call', { x: 0, y: 0 });
  expect(insertStep(blank(), { from: 'trigger', branch: 'next' }, 'call', task).steps['call']?.next).toEqual({ done: 'exit' });
  const named =
    task.kind === 'task'
      ? {
          ...task.config,
          outcomes: [
            { id: 'agreed', name: 'Agreed' },
            { id: 'next', name: 'Next' },
          ],
        }
      : null;
  expect(named && mainBranch({ ...task, kind: 'task', config: named })).toBe('agreed');
});
