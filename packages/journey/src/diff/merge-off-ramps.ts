import type { JourneyDocument } from '../document/schema.ts';
import { message } from '@makegood/base';
import { rampToEnd, type OffRamp } from '../document/off-ramps.ts';
import { said, sayRamp } from './sentences.ts';
import { entryOf, keysOf, partOf, type Weaving } from './weaving.ts';

/** Off-ramps by their event. One that led to a step that is gone ends the journey, as when somebody deletes a step. */
export function mergeOffRamps(weaving: Weaving, steps: JourneyDocument['steps']): OffRamp[] {
  const byEvent = partOf(weaving.sides, ({ offRamps }) => numbered(offRamps));
  return keysOf(byEvent).flatMap((key): OffRamp[] => {
    const sides = entryOf(byEvent, key);
    const ramp = weaving.settle(`offRamps.${key}`, sides, () => ({
      step: null,
      what: said('conflict.offRamp', { event: message(`journey.offRamp.${(sides.theirs ?? sides.mine)?.on}`) }),
      mine: sayRamp(weaving.sides.mine, sides.mine?.then ?? null),
      theirs: sayRamp(weaving.sides.theirs, sides.theirs?.then ?? null),
    }));
    if (!ramp) return [];
    return [ramp.then.type === 'go' && !steps[ramp.then.step] ? rampToEnd(ramp.on) : ramp];
  });
}

/** A second off-ramp for the same event, which never counts, still is somebody's. */
function numbered(offRamps: readonly OffRamp[]): Record<string, OffRamp> {
  const map: Record<string, OffRamp> = {};
  for (const ramp of offRamps) {
    let key: string = ramp.on;
    for (let number = 2; map[key]; number += 1) key = `${ramp.on}-${number}`;
    map[key] = ramp;
  }
  return map;
}
