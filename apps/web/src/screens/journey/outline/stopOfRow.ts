import { keyOfStop, stepStop, wireStop, type Stop } from '../../../canvas/keyboard/stop.ts';
import type { OutlineRow } from './rowsOf.ts';

/** What a row of the outline is about: the same places as on the canvas, so that every action knows them. */
export function stopOfRow(row: OutlineRow): Stop | null {
  if (row.type === 'step') return stepStop(row.step.id);
  return row.type === 'way' ? wireStop(row.from, row.branch) : null;
}

export const rowAt = (rows: readonly OutlineRow[], stop: Stop | null): OutlineRow | undefined => {
  if (!stop) return undefined;
  const key = keyOfStop(stop);
  return rows.find((row) => {
    const own = stopOfRow(row);
    return own !== null && keyOfStop(own) === key;
  });
};
