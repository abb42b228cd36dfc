import {
  addNote,
  blankJourney,
  freeId,
  insertStep,
  newStep,
  removeSteps,
  tidy,
  type JourneyDocument,
  type StepKind,
} from '@makegood/journey';
import { describe, expect, it } from 'vitest';
import { stepStop, wireStop, type Stop } from './stop.ts';
import { firstStop, isShown, walk, type Direction } from './walk.ts';

const put = (document: JourneyDocument, kind: StepKind, from: string, branch: string): JourneyDocument => {
  const id = freeId(document, kind);
  return insertStep(document, { from, branch }, id, newStep(kind, id, id, { x: 0, y: 0 }, 'test'));
};

/** Enters → branch: yes → wait → open; otherwise → Leaves. */
const blank = blankJourney('J', { trigger: 'Enters', exit: 'Leaves' });
const forked = tidy(put(put(blank, 'branch', 'trigger', 'next'), 'wait', 'branch', 'yes'));

const through = (document: JourneyDocument, from: Stop, ...ways: Direction[]): (Stop | null)[] => {
  const passed: (Stop | null)[] = [];
  let at: Stop | null = from;
  for (const way of ways) {
    at = at && walk(document, at, way);
    passed.push(at);
  }
  return passed;
};

describe('the arrows on the canvas', () => {
  it('lead down from step to wire to step, and back up the same way', () => {
    expect(firstStop(forked)).toEqual(stepStop('trigger'));
    expect(through(forked, stepStop('trigger'), 'down', 'down', 'up', 'up')).toEqual([
      wireStop('trigger', 'next'),
      stepStop('branch'),
      wireStop('trigger', 'next'),
      stepStop('trigger'),
    ]);
  });

  it('choose a branch to the left and right, and end at an open end', () => {
    expect(through(forked, stepStop('branch'), 'down', 'left', 'left')).toEqual([
      wireStop('branch', 'otherwise'),
      wireStop('branch', 'yes'),
      null,
    ]);
    expect(through(forked, wireStop('branch', 'yes'), 'down', 'down', 'down')).toEqual([stepStop('wait'), wireStop('wait', 'next'), null]);
  });

  it('lead to what stands beside, notes too, and to the first and the last', () => {
    expect(walk(forked, stepStop('wait'), 'right')).toEqual(stepStop('exit'));
    const noted = addNote(forked, { text: 'Ask Ana', step: 'exit' });
    if (!noted.ok) throw new Error('no note');
    const { document, id } = noted.value;
    expect(through(document, stepStop('exit'), 'right', 'left')).toEqual([{ type: 'note', id }, stepStop('exit')]);
    expect(walk(document, stepStop('exit'), 'first')).toEqual(stepStop('trigger'));
    expect([stepStop('wait'), stepStop('exit')]).toContainEqual(walk(document, stepStop('trigger'), 'last'));
  });

  it('go around what a folded phase hides: its card stands for its steps, and wires within it are no places', () => {
    const { wait, branch } = forked.steps;
    if (!wait || !branch) throw new Error('the fork is gone');
    const folded: JourneyDocument = {
      ...forked,
      steps: { ...forked.steps, wait: { ...wait, phase: 'p' }, branch: { ...branch, phase: 'p' } },
      phases: { p: { name: 'First', collapsed: true } },
    };
    const card: Stop = { type: 'phase', id: 'p' };
    expect(through(folded, stepStop('trigger'), 'down', 'down', 'down')).toEqual([wireStop('trigger', 'next'), card, stepStop('exit')]);
    expect(through(folded, stepStop('exit'), 'up', 'up')).toEqual([card, wireStop('trigger', 'next')]);
    expect([isShown(folded, stepStop('wait')), isShown(folded, wireStop('wait', 'next')), isShown(folded, card)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('pass over the wires where nothing can be added', () => {
    expect(walk(forked, stepStop('trigger'), 'down', { wires: false })).toEqual(stepStop('branch'));
    expect(walk(forked, stepStop('exit'), 'up', { wires: false })).toEqual(stepStop('branch'));
  });

  it('know when the place is gone', () => {
    expect(isShown(removeSteps(forked, ['wait']), stepStop('wait'))).toBe(false);
    expect(isShown(forked, wireStop('wait', 'next'))).toBe(true);
    expect(isShown(forked, wireStop('exit', 'next'))).toBe(false);
  });
});
