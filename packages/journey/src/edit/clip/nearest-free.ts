import type { Place } from '../../document/place.ts';
import type { JourneyDocument } from '../../document/schema.ts';
import { crowdOf } from '../crowd.ts';
import { COLUMN, ROW } from '../grid.ts';

/** How far it is looked around, in half rows and half columns, before it goes below everything. */
const RINGS = 24;

/**
 * Where a group comes that shall not cover what stands there: where it is wanted if it can be, else as near as there is
 * room, first below and to the right.
 */
export function nearestFree(document: JourneyDocument, wanted: Place, group: readonly Place[]): Place {
  const places = Object.values(document.steps).map((step) => step.at);
  const taken = crowdOf(places);
  const isFree = (at: Place): boolean => !group.some((place) => taken({ x: at.x + place.x, y: at.y + place.y }));
  for (let ring = 0; ring <= RINGS; ring += 1) {
    const found = around(ring)
      .map((by) => ({ x: Math.round(wanted.x + (by.x * COLUMN) / 2), y: Math.round(wanted.y + (by.y * ROW) / 2) }))
      .find(isFree);
    if (found) return found;
  }
  const lowest = Math.max(...places.map((place) => place.y));
  return { x: Math.round(wanted.x), y: lowest + ROW - Math.min(...group.map((place) => place.y)) };
}

/** The places at this distance: those below and to the right first. */
function around(ring: number): Place[] {
  const line = Array.from({ length: 2 * ring + 1 }, (_, index) => index - ring);
  const all = line.flatMap((y) => line.map((x) => ({ x, y }))).filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) === ring);
  return all.sort((a, b) => b.y + b.x - (a.y + a.x) || Math.abs(a.x) - Math.abs(b.x));
}
