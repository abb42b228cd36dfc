import type { Viewport } from '@xyflow/react';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Size = { readonly width: number; readonly height: number };

/** Air around what is brought into sight, in pixels of the screen; at the head and the foot there are tools and the small map. */
const MARGIN = { side: 24, top: 56, bottom: 128 };

/**
 * The view with the box in sight, moved as little as that takes; the same view when it is in sight already. The box is in
 * the canvas's pixels, the stage in the screen's. Where it is larger than the stage its beginning is shown.
 */
export function inSight(box: Box, view: Viewport, stage: Size): Viewport {
  const along = (start: number, length: number, offset: number, room: number, before: number, after: number): number => {
    const low = start * view.zoom + offset;
    const high = low + length * view.zoom;
    if (low < before) return offset + before - low;
    if (high > room - after) return offset - Math.min(high - (room - after), low - before);
    return offset;
  };
  const x = along(box.x, box.width, view.x, stage.width, MARGIN.side, MARGIN.side);
  const y = along(box.y, box.height, view.y, stage.height, MARGIN.top, MARGIN.bottom);
  return x === view.x && y === view.y ? view : { x, y, zoom: view.zoom };
}
