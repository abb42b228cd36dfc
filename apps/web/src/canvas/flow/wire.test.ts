import { describe, expect, it } from 'vitest';
import { wireOf } from './wire.ts';

const corners = (path: string): string[] => path.split(/(?=[MLQ])/);

describe('a wire', () => {
  it('is one line when the next step stands straight below, with the "+" in its middle', () => {
    const { path, at } = wireOf({ x: 130, y: 80 }, { x: 130, y: 176 }, { named: false, below: false, index: 0, of: 1, around: false });
    expect(corners(path)).toHaveLength(2);
    expect(at).toEqual({ x: 130, y: 128 });
  });

  it('bears its name above the step it leads to', () => {
    const { at } = wireOf({ x: 60, y: 80 }, { x: 400, y: 176 }, { named: true, below: false, index: 0, of: 2, around: false });
    expect(at).toEqual({ x: 400, y: 142 });
  });

  it('bears it below the step it comes from where several lead to one, and turns apart from its neighbours', () => {
    const wires = [0, 1, 2].map((index) =>
      wireOf({ x: 40 + index * 90, y: 80 }, { x: 600, y: 180 }, { named: true, below: true, index, of: 3, around: false }),
    );
    expect(wires.map(({ at }) => at.x)).toEqual([40, 130, 220]);
    expect(wires[0]?.at.y).not.toBe(wires[1]?.at.y);
    expect(new Set(wires.map(({ path }) => corners(path)[1])).size).toBe(3);
  });

  it('goes down between the columns when a step stands in its way, and back up to an earlier one', () => {
    for (const target of [
      { x: 130, y: 600 },
      { x: 130, y: -200 },
    ])
      expect(
        corners(wireOf({ x: 130, y: 80 }, target, { named: false, below: false, index: 0, of: 1, around: true }).path).length,
      ).toBeGreaterThan(6);
  });
});
