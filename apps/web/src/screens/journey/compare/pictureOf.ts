import { messagesOf, ROW, STEP_WIDTH, type DocumentDiff, type JourneyDocument, type Step } from '@makegood/journey';
import type { Mark, Marks } from '../../../canvas/flow/marks.ts';

/** What changed as one drawing: the newer one, and beside it what is gone. */
export type ChangesPicture = { readonly document: JourneyDocument; readonly marks: Marks };

/** Between the edges of two steps side by side. */
const GAP = 40;

/**
 * The newer drawing with every step marked that is new or means something else, and the steps that are gone where they
 * stood, moved aside where a step stands now. Phases are open, so that nothing that changed is folded away.
 */
export function pictureOf(diff: DocumentDiff): ChangesPicture {
  const { after } = diff;
  const marks: Record<string, Mark> = {};
  for (const { about, step } of messagesOf(diff))
    if (step !== null && about !== 'removed' && about !== 'reading' && after.steps[step]) marks[step] = 'changed';
  for (const { id } of diff.added) marks[id] = 'added';
  const steps: Record<string, Step> = { ...after.steps };
  // A step of another kind may have the id of one that is gone.
  const ghosts = new Map(diff.removed.map(({ id }) => [id, after.steps[id] ? `${id}~` : id]));
  for (const { id, step } of [...diff.removed].sort((a, b) => a.step.at.y - b.step.at.y)) {
    const ghost = ghosts.get(id) ?? id;
    steps[ghost] = asGhost(step, freePlace(step.at, Object.values(steps)), ghosts, after);
    marks[ghost] = 'removed';
  }
  const phases = Object.fromEntries(Object.entries(after.phases).map(([id, phase]) => [id, { ...phase, collapsed: false }]));
  return { document: { ...after, steps, phases }, marks };
}

function asGhost(step: Step, at: Step['at'], ghosts: ReadonlyMap<string, string>, after: JourneyDocument): Step {
  const next = Object.entries(step.next).flatMap(([branch, to]): [string, string][] => {
    const target = ghosts.get(to) ?? (after.steps[to] ? to : undefined);
    return target === undefined ? [] : [[branch, target]];
  });
  const { phase: _, ...ghost } = { ...step, at, next: Object.fromEntries(next) };
  return ghost;
}

function freePlace(wanted: Step['at'], taken: readonly Step[]): Step['at'] {
  let { x } = wanted;
  const overlaps = (step: Step): boolean => Math.abs(step.at.x - x) < STEP_WIDTH + GAP / 2 && Math.abs(step.at.y - wanted.y) < ROW * 0.7;
  while (taken.some(overlaps)) x += STEP_WIDTH + GAP;
  return { x, y: wanted.y };
}
