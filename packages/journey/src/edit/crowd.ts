import type { Place } from '../document/place.ts';
import { COLUMN, ROW } from './grid.ts';

/** Whether two steps stand so close that one hides the other, or a wire between them has no room. */
export const collide = (a: Place, b: Place): boolean => Math.abs(a.x - b.x) < COLUMN * 0.9 && Math.abs(a.y - b.y) < ROW * 0.8;

/** Tells whether a place is taken. Places are kept by neighbourhood: two thousand steps cost no more than a handful. */
export function crowdOf(places: Iterable<Place>): (place: Place) => boolean {
  const cells = new Map<string, Place[]>();
  const cell = (column: number, row: number): string => `${column},${row}`;
  for (const place of places) {
    const key = cell(Math.floor(place.x / COLUMN), Math.floor(place.y / ROW));
    const there = cells.get(key);
    if (there) there.push(place);
    else cells.set(key, [place]);
  }
  return (place) => {
    const [column, row] = [Math.floor(place.x / COLUMN), Math.floor(place.y / ROW)];
    for (let x = column - 1; x <= column + 1; x += 1)
      for (let y = row - 1; y <= row + 1; y += 1) if (cells.get(cell(x, y))?.some((other) => collide(other, place))) return true;
    return false;
  };
}
