import { COLUMN, ROW, STEP_WIDTH } from '@makegood/journey';

type Point = { readonly x: number; readonly y: number };
export type WireShape = {
  readonly named: boolean;
  /** Whether the names stand below the step they come from, rather than above the one they lead to. */
  readonly below: boolean;
  /** Which of the step's wires this is, from the left. */
  readonly index: number;
  readonly of: number;
  /** Whether other steps stand between the ends: then the wire runs down between the columns. */
  readonly around: boolean;
};

const RADIUS = 8;
const LANE = 26;
/** The middle of a name and its "+", seen from the end of the wire. */
const ABOVE_TARGET = { named: 34, bare: 28 };

/** The path of a wire with right angles, and where its name and "+" stand on it. */
export function wireOf(source: Point, target: Point, shape: WireShape): { path: string; at: Point } {
  const { named, below, index, around } = shape;
  const down = target.y > source.y + 24;
  const at = below && down ? { x: source.x, y: source.y + 18 + (index % 2) * LANE } : null;
  const bend = bendOf(source, target, shape);
  if (down && !around) {
    const straight = Math.abs(source.x - target.x) < 1;
    const middle = named ? target.y - ABOVE_TARGET.named : straight ? (source.y + target.y) / 2 : target.y - ABOVE_TARGET.bare;
    return {
      path: rounded(straight ? [source, target] : [source, { x: source.x, y: bend }, { x: target.x, y: bend }, target]),
      at: at ?? { x: target.x, y: middle },
    };
  }
  // Around: out below the source, down (or up) in the gap beside the target's column, and in from above.
  const side = source.x === target.x ? 1 : Math.sign(source.x - target.x);
  const gap = target.x + side * (STEP_WIDTH / 2 + (COLUMN - STEP_WIDTH) / 2);
  const turn = target.y - ROW * 0.12;
  return {
    path: rounded([source, { x: source.x, y: bend }, { x: gap, y: bend }, { x: gap, y: turn }, { x: target.x, y: turn }, target]),
    at: at ?? { x: gap, y: (bend + turn) / 2 },
  };
}

/** Where the wire leaves the step's column: below the names, or shortly before the target when it is the step's only one. */
function bendOf(source: Point, target: Point, shape: WireShape): number {
  const height = target.y - source.y;
  if (!shape.named) return source.y + Math.max(12, height - 50);
  const spread = apart(shape, target.x > source.x);
  return source.y + (shape.below ? Math.min(58 + spread, height * 0.85) : 12 + spread);
}

/** Wires of one step turn at different heights, the outer ones first, so that each can be followed. */
const apart = ({ index, of }: WireShape, right: boolean): number => (right ? of - 1 - index : index) * 6;

/** A line through the points with round corners. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const into = towards(point, before);
      const out = towards(point, after);
      return `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
    })
    .join('');
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const reach = Math.min(RADIUS, length / 2);
  return length === 0 ? from : { x: from.x + ((to.x - from.x) / length) * reach, y: from.y + ((to.y - from.y) / length) * reach };
}
