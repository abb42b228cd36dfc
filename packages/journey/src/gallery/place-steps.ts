import { COLUMN, ROW } from '../edit/grid.ts';
import type { Beat } from './journey-template.ts';
import type { Steps } from './pen.ts';

/** The column of the way that people go who never answer; what answers lead to stands left of it, in the order of the branches. */
const MAIN = 5.25;

/**
 * A place for each step: the main way straight down, the two arms of a test side by side, and below, in their own columns
 * so that no wire runs behind a step, what answers lead to.
 */
export function placeSteps(steps: Steps, beats: readonly Beat[]): Steps {
  const places = new Map<string, readonly [column: number, row: number]>([['trigger', [MAIN, 0]]]);
  let row = 1;
  for (const beat of beats)
    for (const line of linesOf(beat, steps)) {
      line.forEach((id, index) => places.set(id, [MAIN + index - (line.length - 1) / 2, row]));
      row += 1;
    }
  const leaves = beats.some((beat) => beat.type === 'stage');
  for (const [id, column, below] of SINKS) places.set(id, [id === 'next' && leaves ? MAIN + 1 : column, row + below]);
  return Object.fromEntries(
    Object.entries(steps).map(([id, step]) => {
      const [column, line] = places.get(id) ?? [0, 0];
      return [id, { ...step, at: { x: Math.round(column * COLUMN), y: line * ROW } }];
    }),
  );
}

const SINKS: readonly (readonly [id: string, column: number, row: number])[] = [
  ['partPaid', 0, 0],
  ['promise', 1.25, 0],
  ['agent', 3.25, 0],
  ['kept', 0.75, 1],
  ['broken', 1.75, 1],
  ['dispute', 2.75, 1],
  ['hardship', 3.75, 1],
  ['decide', MAIN, 1],
  ['next', MAIN, 1],
  ['looked', 2.25, 2],
  ['agreed', 4.25, 2],
  ['inPeace', 3.25, 2],
  ['handedOver', MAIN, 2],
];

/** The steps of a beat from top to bottom, those of one line from left to right. */
function linesOf(beat: Beat, steps: Steps): string[][] {
  const arms = beat.type === 'test' ? beat.arms.map((arm) => `${beat.id}-${arm.id}`) : [];
  return [[`${beat.id}-hour`], [beat.id], arms, [`${beat.id}-answer`]]
    .map((line) => line.filter((id) => steps[id] !== undefined))
    .filter((line) => line.length > 0);
}
