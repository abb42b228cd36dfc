import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSight } from './inSight.ts';

const stage = { width: 900, height: 700 };
const step = (x: number, y: number) => ({ x, y, width: 260, height: 84 });

it('moves nothing when the step is in sight', () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(inSight(step(300, 300), view, stage)).toBe(view);
});

it('moves only as far as it must, and only that way', () => {
  expect(inSight(step(800, 300), { x: 0, y: 0, zoom: 1 }, stage)).toEqual({ x: 900 - 24 - 1060, y: 0, zoom: 1 });
  expect(inSight(step(300, -200), { x: 0, y: 0, zoom: 1 }, stage)).toEqual({ x: 0, y: 256, zoom: 1 });
});

it('brings every step into sight from everywhere, and then moves no more', () => {
  const coordinate = fc.integer({ min: -50_000, max: 50_000 });
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, fc.double({ min: 0.2, max: 1.5, noNaN: true }), (x, y, left, top, zoom) => {
      const box = step(x, y);
      const view = inSight(box, { x: left, y: top, zoom }, stage);
      expect(box.x * zoom + view.x).toBeGreaterThanOrEqual(24 - 1e-6);
      expect((box.x + box.width) * zoom + view.x).toBeLessThanOrEqual(900 - 24 + 1e-6);
      expect(box.y * zoom + view.y).toBeGreaterThanOrEqual(56 - 1e-6);
      expect((box.y + box.height) * zoom + view.y).toBeLessThanOrEqual(700 - 128 + 1e-6);
      const again = inSight(box, view, stage);
      expect(again.x).toBeCloseTo(view.x, 5);
      expect(again.y).toBeCloseTo(view.y, 5);
    }),
    { numRuns: 200 },
  );
});
