import { blankJourney, insertStep, newStep, ROW, type JourneyDocument } from '@makegood/journey';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldingOf } from './folding.ts';

/** A trigger, waits one below the other, and an end; the steps of `inside` are in one phase. */
function column(waits: number, inside: readonly number[], folded: boolean): JourneyDocument {
  let document = blankJourney('Column', { trigger: 'In', exit: 'Out' });
  let end = { from: 'trigger', branch: 'next' };
  for (let number = 1; number <= waits; number += 1) {
    const id = `wait${number}`;
    document = insertStep(document, end, id, newStep('wait', id, id, { x: 0, y: 0 }));
    end = { from: id, branch: 'next' };
  }
  const steps = Object.fromEntries(
    Object.entries(document.steps).map(([id, step]) => [
      id,
      inside.some((number) => id === `wait${number}`) ? { ...step, phase: 'p' } : step,
    ]),
  );
  return { ...document, steps, phases: { p: { name: 'Reminders', collapsed: folded } } };
}

const yOf = (document: JourneyDocument, step: string): number =>
  foldingOf(document).toPicture(document.steps[step]?.at ?? { x: 0, y: 0 }).y;

describe('a folded phase', () => {
  it('takes one row, and what stands below it comes up by the others', () => {
    const document = column(5, [2, 3, 4], true);
    const folding = foldingOf(document);
    expect(['wait1', 'wait2', 'wait3', 'wait4', 'wait5'].map(folding.cardOf)).toEqual([undefined, 'p', 'p', 'p', undefined]);
    expect(folding.phases.get('p')?.at).toEqual({ x: 0, y: 2 * ROW });
    expect(yOf(document, 'wait1')).toBe(ROW);
    expect(yOf(document, 'wait5')).toBe(3 * ROW);
    expect(yOf(document, 'exit')).toBe(4 * ROW);
  });

  it('leaves a step beside it where it is, and what is below that one', () => {
    const folded = column(5, [2, 3, 4], true);
    const beside = newStep('update', 'beside', 'Beside', { x: 400, y: 4 * ROW });
    const document = { ...folded, steps: { ...folded.steps, beside: { ...beside, next: { next: 'exit' } } } };
    // The row of wait3 is left out, that of wait4 is not: somebody stands in it.
    expect(yOf(document, 'beside')).toBe(3 * ROW);
    expect(yOf(document, 'wait5')).toBe(4 * ROW);
  });

  it('that is open changes nothing', () => {
    const document = column(5, [2, 3, 4], false);
    expect(foldingOf(document).cardOf('wait3')).toBeUndefined();
    for (const [id, { at }] of Object.entries(document.steps)) expect([id, foldingOf(document).toPicture(at)]).toEqual([id, at]);
  });
});

it('what is seen in a place is put back into that place', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 12 })
        .chain((waits) => fc.tuple(fc.constant(waits), fc.subarray(Array.from({ length: waits }, (_, i) => i + 1)))),
      ([waits, inside]) => {
        const document = column(waits, inside, true);
        const { cardOf, toPicture, toDocument } = foldingOf(document);
        const ys = Object.entries(document.steps)
          .filter(([id]) => cardOf(id) === undefined)
          .map(([, { at }]) => at);
        for (const at of ys) expect(toDocument(toPicture(at))).toEqual(at);
        // No two steps that stood apart come to stand on one another.
        expect(new Set(ys.map((at) => toPicture(at).y)).size).toBe(ys.length);
      },
    ),
    { numRuns: 60 },
  );
});
