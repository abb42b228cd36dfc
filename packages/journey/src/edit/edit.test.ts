import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { check } from '../lints/check.ts';
import { blankJourney, canConnect, configure, connect, freeId, insertStep, moveStep, newStep, removeSteps, ROW, tidy } from './index.ts';

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

  const move = fc.record({
    kind: fc.constantFrom('wait' as const, 'message' as const, 'branch' as const, 'exit' as const),
    pick: fc.nat(),
    remove: fc.nat(4),
  });
  it('any sequence of edits is a readable document, and tidying is idempotent and overlaps nothing', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        let document = blank();
        for (const { kind, pick, remove } of moves) {
          const ends = Object.entries(document.steps).flatMap(([from, step]) =>
            branchesOf(step).map((branch) => ({ from, branch: branch.id })),
          );
          const end = ends[pick % Math.max(ends.length, 1)];
          if (end) document = put(document, kind, end.from, end.branch);
          const ids = Object.keys(document.steps).filter((id) => id !== 'trigger');
          const gone = ids[pick % Math.max(ids.length, 1)];
          if (remove === 0 && gone) document = removeSteps(document, [gone]);
          const target = ids[(pick * 7) % Math.max(ids.length, 1)];
          if (remove === 1 && end && target && canConnect(document, end, target)) document = connect(document, end, target);
        }
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
        expect(() => check(document)).not.toThrow();
        const tidied = tidy(document);
        expect(tidy(tidied)).toEqual(tidied);
        const places = Object.values(tidied.steps).map((step) => `${Math.round(step.at.x)},${step.at.y}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  });
});
