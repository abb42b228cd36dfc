import type { Place } from '../document/place.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { changeSteps } from './change-step.ts';
import { onCanvas } from './on-canvas.ts';

/** Puts steps where they are wanted, on whole pixels and on the canvas; the very document when they stand there already. */
export const placeSteps = (document: JourneyDocument, places: Readonly<Record<string, Place>>): JourneyDocument =>
  changeSteps(document, (step, id) => {
    const wanted = places[id];
    if (!wanted || Number.isNaN(wanted.x + wanted.y)) return step;
    const at = onCanvas(wanted);
    return at.x === step.at.x && at.y === step.at.y ? step : { ...step, at };
  });
