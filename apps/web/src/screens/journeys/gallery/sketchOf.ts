import { branchesOf, COLUMN, ROW, type Branch, type JourneyDocument, type Step } from '@makegood/journey';

/** Sizes of the preview, in its own pixels: the canvas's grid drawn smaller, with boxes that a name still fits into. */
export const BOX = { width: 98, height: 38 } as const;
const PITCH = { x: 108, y: 66 } as const;
const MARGIN = 12;
const RADIUS = 6;

export type SketchBox = {
  readonly id: string;
  readonly step: Step;
  readonly left: number;
  readonly top: number;
  /** Of steps with several ways out: by which people come here, each once. */
  readonly by: readonly Branch['label'][];
};
export type Sketch = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SketchBox[];
  /** Where the whole can stand once more, small, without lying on anything; null where there is no such place. */
  readonly overview: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null;
  /** One SVG path for each wire. */
  readonly wires: readonly { readonly id: string; readonly path: string }[];
};

type Point = { readonly x: number; readonly y: number };

/** A journey drawn small, at the places that its own document gives its steps. */
export function sketchOf({ steps }: JourneyDocument): Sketch {
  const all = Object.entries(steps);
  if (all.length === 0) return { width: 0, height: 0, boxes: [], wires: [], overview: null };
  const left = Math.min(...all.map(([, step]) => step.at.x));
  const top = Math.min(...all.map(([, step]) => step.at.y));
  const boxes = all.map(([id, step]) => ({
    id,
    step,
    left: MARGIN + ((step.at.x - left) / COLUMN) * PITCH.x,
    top: MARGIN + ((step.at.y - top) / ROW) * PITCH.y,
    by: waysInto(id, steps),
  }));
  const places = new Map(boxes.map((box) => [box.id, box]));
  const wires = boxes.flatMap((box) => {
    const drawn = branchesOf(box.step).flatMap((branch) => {
      const target = places.get(box.step.next[branch.id] ?? '');
      return target ? [{ branch: branch.id, target }] : [];
    });
    return drawn.map(({ branch, target }, index) => ({
      id: `${box.id}:${branch}`,
      path: wire(
        { x: box.left + (BOX.width * (index + 1)) / (drawn.length + 1), y: box.top + BOX.height },
        { x: target.left + BOX.width / 2, y: target.top },
        index,
      ),
    }));
  });
  const width = Math.max(...boxes.map((box) => box.left)) + BOX.width + MARGIN;
  const height = Math.max(...boxes.map((box) => box.top)) + BOX.height + MARGIN;
  return { width, height, boxes, wires, overview: overviewIn({ width, height }, boxes) };
}

/** Left above, when the first rows leave it free; it is as high as three of them at most. */
function overviewIn(of: { readonly width: number; readonly height: number }, boxes: readonly SketchBox[]): Sketch['overview'] {
  const height = 3 * PITCH.y;
  const width = Math.round((height * of.width) / of.height);
  const place = { left: 5 * MARGIN, top: MARGIN, width, height };
  const free = boxes.every((box) => box.left > place.left + width + MARGIN || box.top > place.top + height + MARGIN);
  return free && of.height > 2 * height ? place : null;
}

function waysInto(id: string, steps: JourneyDocument['steps']): Branch['label'][] {
  const labels = new Map<string, Branch['label']>();
  for (const step of Object.values(steps)) {
    const drawn = branchesOf(step).filter((branch) => step.next[branch.id] !== undefined);
    if (drawn.length < 2) continue;
    for (const branch of drawn) if (step.next[branch.id] === id) labels.set(JSON.stringify(branch.label), branch.label);
  }
  return [...labels.values()];
}

/** Out below a step, aside in the gap below it, and down in the column of the step it leads to. */
function wire(from: Point, to: Point, index: number): string {
  if (Math.abs(from.x - to.x) < 1) return `M${from.x} ${from.y}V${to.y}`;
  const aside = from.y + 4 + (index % 3) * 3;
  const way = Math.sign(to.x - from.x);
  const bend = Math.min(RADIUS, Math.abs(to.x - from.x) / 2);
  return `M${from.x} ${from.y}V${aside - 2}Q${from.x} ${aside} ${from.x + way * bend} ${aside}H${to.x - way * bend}Q${to.x} ${aside} ${to.x} ${aside + bend}V${to.y}`;
}
